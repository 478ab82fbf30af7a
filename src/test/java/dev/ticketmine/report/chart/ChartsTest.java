package dev.ticketmine.report.chart;

import static org.assertj.core.api.Assertions.assertThat;

import dev.ticketmine.report.chart.ColumnChart.Column;
import java.io.StringReader;
import java.util.List;
import java.util.stream.IntStream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.InputSource;

class ChartsTest {
  private static final String HOSTILE = "<b> & \"x\" '\u0007";

  private static Element parsed(Drawing drawing) throws Exception {
    return DocumentBuilderFactory.newInstance()
        .newDocumentBuilder()
        .parse(new InputSource(new StringReader(drawing.markup())))
        .getDocumentElement();
  }

  private static List<Element> all(Element svg, String name, String style) {
    NodeList nodes = svg.getElementsByTagName(name);
    return IntStream.range(0, nodes.getLength())
        .mapToObj(index -> (Element) nodes.item(index))
        .filter(element -> element.getAttribute("class").contains(style))
        .toList();
  }

  private static double number(Element element, String attribute) {
    return Double.parseDouble(element.getAttribute(attribute));
  }

  @Test
  void columnsAreAsHighAsTheirValues() throws Exception {
    Element svg =
        parsed(
            ColumnChart.draw(
                "wide",
                760,
                200,
                HOSTILE,
                List.of(
                    Column.of(HOSTILE, HOSTILE, 10),
                    new Column(null, "b", 20, true, true, 4.0, 12.0)),
                value -> value + "<"));
    assertThat(svg.getAttribute("aria-label")).isEqualTo("<b> & \"x\" ' ");
    List<Element> columns = all(svg, "rect", "column");
    assertThat(number(columns.get(1), "height")).isEqualTo(2 * number(columns.get(0), "height"));
    assertThat(columns.get(1).getAttribute("class")).isEqualTo("column partial marked");
    assertThat(all(svg, "line", "range")).hasSize(3);
  }

  @Test
  void everyPictureWithoutDataIsStillWellFormed() throws Exception {
    parsed(ColumnChart.draw("", 340, 200, "", List.of(), String::valueOf));
    parsed(Sparkline.draw(List.of(), ""));
    parsed(ParetoChart.draw("", 340, 200, "", List.of(), String::valueOf, ""));
    parsed(StackedBar.draw(100, 10, "", List.of()));
    parsed(SpanBar.range(100, "", 0, 0, null, null, 0));
    QuadrantChart.Words none = new QuadrantChart.Words("", "", "", "", "", "", "");
    parsed(QuadrantChart.draw("", 340, 400, none, List.of()));
    QuadrantChart.Point zero = new QuadrantChart.Point("1", null, 0, 0, 0, true);
    parsed(QuadrantChart.draw("", 340, 400, none, List.of(zero)));
  }

  @ParameterizedTest
  @CsvSource({"0,1,1", "1,0.2,1", "7,2,8", "100,20,100", "101,50,150", "0.03,0.01,0.03"})
  void axisHasRoundSteps(double maximum, double step, double end) {
    Axis axis = Axis.upTo(maximum);
    assertThat(axis.step()).isCloseTo(step, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(axis.end()).isCloseTo(end, org.assertj.core.data.Offset.offset(1e-12));
    assertThat(axis.ticks()).hasSizeBetween(2, 6);
  }

  @Test
  void paretoMarksTheTopicsThatMakeUpEightyPercent() throws Exception {
    List<ParetoChart.Bar> bars =
        List.of(
            new ParetoChart.Bar("a", 50),
            new ParetoChart.Bar("b", 30),
            new ParetoChart.Bar("c", 20));
    assertThat(ParetoChart.countForTarget(bars)).isEqualTo(2);
    assertThat(ParetoChart.countForTarget(List.of())).isZero();
    Element svg = parsed(ParetoChart.draw("", 340, 200, "x", bars, String::valueOf, HOSTILE));
    assertThat(all(svg, "rect", "rest")).hasSize(1);
    assertThat(all(svg, "path", "sum")).hasSize(1);
  }

  @Test
  void stackedPartsFillTheWidth() throws Exception {
    Element svg =
        parsed(
            StackedBar.draw(
                101,
                10,
                "x",
                List.of(
                    new StackedBar.Part("a", "a", 1),
                    new StackedBar.Part("b", "b", 0),
                    new StackedBar.Part("c", "c", 3))));
    assertThat(all(svg, "rect", "")).hasSize(2);
    assertThat(number(all(svg, "rect", "a").get(0), "width")).isEqualTo(25);
    assertThat(number(all(svg, "rect", "c").get(0), "width")).isEqualTo(75);
  }

  @Test
  void rangesStayInsideThePicture() throws Exception {
    Element svg = parsed(SpanBar.range(140, "x", -1, 5, 9.0, 2.0, 1));
    for (Element rect : all(svg, "rect", "")) {
      assertThat(number(rect, "x")).isBetween(0.0, 140.0);
      assertThat(number(rect, "x") + number(rect, "width")).isLessThanOrEqualTo(140);
    }
  }

  @Test
  void pointsLieInTheirQuadrantsAndTheSmallOnesOnTop() throws Exception {
    QuadrantChart.Words words =
        new QuadrantChart.Words(HOSTILE, HOSTILE, "y", "lt", "rt", "lb", "rb");
    Element svg =
        parsed(
            QuadrantChart.draw(
                "wide",
                760,
                480,
                words,
                List.of(
                    new QuadrantChart.Point("1", HOSTILE, -0.4, -0.4, 25, true),
                    new QuadrantChart.Point("2", "b", 0.8, 0.2, 100, false))));
    List<Element> points = all(svg, "circle", "point");
    assertThat(points).extracting(point -> point.getAttribute("class")).contains("point open");
    Element large = points.get(0);
    Element small = points.get(1);
    assertThat(number(large, "r")).isGreaterThan(number(small, "r"));
    Element bad = all(svg, "rect", "bad").get(0);
    assertThat(number(small, "cx"))
        .isBetween(number(bad, "x"), number(bad, "x") + number(bad, "width"));
    assertThat(number(small, "cy"))
        .isBetween(number(bad, "y"), number(bad, "y") + number(bad, "height"));
    Element good = all(svg, "rect", "good").get(0);
    assertThat(number(large, "cx"))
        .isBetween(number(good, "x"), number(good, "x") + number(good, "width"));
    assertThat(number(large, "cy")).isLessThan(number(good, "height"));
    assertThat(all(svg, "text", "in"))
        .extracting(Element::getTextContent)
        .containsExactly("2", "1");
  }

  @Test
  void sparklineEndsWithADot() throws Exception {
    Element svg = parsed(Sparkline.draw(List.of(0.0, 4.0, 2.0), "x"));
    Element dot = all(svg, "circle", "dot").get(0);
    assertThat(number(dot, "cx")).isEqualTo(113);
    assertThat(number(dot, "cy")).isEqualTo(14);
  }
}
