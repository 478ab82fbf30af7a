"""Airflow: copy to the folder of the DAGs. Explained in docs/operations.md.

One run a day over the data interval that has just ended. A lake takes one run at a time
(max_active_runs); missed days are made up for (catchup), and past ones with Airflow's own backfill.
A night that is published already is not computed again, so a retry costs nothing. Secrets come from
the worker's environment.
"""

from datetime import datetime, timedelta, timezone

try:  # Airflow 3
    from airflow.sdk import DAG
    from airflow.providers.standard.operators.bash import BashOperator
except ImportError:  # Airflow 2
    from airflow import DAG
    from airflow.operators.bash import BashOperator

HOME = "/opt/ticketmine"
DATA = "/var/lib/ticketmine"

with DAG(
    dag_id="ticketmine_nightly",
    schedule="15 1 * * *",
    start_date=datetime(2026, 1, 1, tzinfo=timezone.utc),
    catchup=True,
    max_active_runs=1,
    default_args={
        "retries": 2,
        "retry_delay": timedelta(minutes=10),
        "execution_timeout": timedelta(hours=6),
    },
    tags=["ticketmine"],
) as dag:
    BashOperator(
        task_id="nightly",
        append_env=True,
        bash_command=(
            f"{HOME}/jobs/ticketmine nightly --date {{{{ data_interval_start | ds }}}}"
            f" --archive {DATA}/exports --articles {DATA}/help-centre --lake {DATA}/lake"
        ),
    )
