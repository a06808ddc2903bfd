package main

import (
	"bufio"
	"errors"
	"fmt"
	"io"
	"math"
	"slices"
	"strconv"
	"strings"
)

// A shape is one way in which a package gets large.
type shape struct {
	name  string
	sizes []size // the smallest first
}

// A size is what one package of a shape took.
type size struct {
	factor                     int
	lines, ms, mb, found, left float64
}

// parse reads the output of the benchmark: "BenchmarkScale/chain/x10-2 1 0.5 MB 9 ms ...".
func parse(r io.Reader) ([]shape, error) {
	var shapes []shape
	sc := bufio.NewScanner(r)
	for sc.Scan() {
		f := strings.Fields(sc.Text())
		if len(f) < 4 || !strings.HasPrefix(f[0], "BenchmarkScale/") {
			continue
		}
		name, s, err := parseSize(f)
		if err != nil {
			return nil, fmt.Errorf("%q: %w", sc.Text(), err)
		}
		i := slices.IndexFunc(shapes, func(x shape) bool { return x.name == name })
		if i < 0 {
			i = len(shapes)
			shapes = append(shapes, shape{name: name})
		}
		shapes[i].sizes = append(shapes[i].sizes, s)
	}
	if len(shapes) == 0 && sc.Err() == nil {
		return nil, errors.New("no line of BenchmarkScale")
	}
	return shapes, sc.Err()
}

// parseSize reads one line of the output, in fields.
func parseSize(f []string) (name string, s size, err error) {
	parts := strings.Split(f[0], "/")
	if len(parts) != 3 {
		return "", s, errors.New("want BenchmarkScale/shape/xN")
	}
	factor, _, _ := strings.Cut(strings.TrimPrefix(parts[2], "x"), "-")
	if s.factor, err = strconv.Atoi(factor); err != nil {
		return "", s, err
	}
	units := map[string]*float64{"lines": &s.lines, "ms": &s.ms, "MB": &s.mb, "found": &s.found, "left": &s.left}
	for i := 2; i+1 < len(f); i += 2 {
		if to := units[f[i+1]]; to != nil {
			if *to, err = strconv.ParseFloat(f[i], 64); err != nil {
				return "", s, err
			}
		}
	}
	return parts[1], s, nil
}

const heading = `# Large packages

<!-- Made by bench/cmd/scale; do not edit. -->

How time and memory of the analysis grow with a package that is large in one way: n statements, handlers, calls, ... Each
shape is analysed at its smallest size (×1), at ten and at a hundred times that. Time is that of the processors, memory is
all that was allocated; to parse and to type-check is left out. *Growth* is the exponent between the last two sizes: 1 is
linear, 2 is the square. A dash is for a size that was not measured, or not to its end within five minutes: of *mutual* ×100
the type checker makes no end, whose time is the square of functions that all call one another, and *nesting* ×100 is deeper
than the parser allows. What the shapes are stands in ` + "`passes/mapperlint/shapes_test.go`" + `.

What one package may take is bounded by its size. Where a value has more uses than are followed, or is built below more
tests than are asked (1,000), the build is silent, and ` + "`-why`" + ` says so by the rule ` + "`escape/too-large`" + `; what a value is
made from, looked through no further, counts as unknown (` + "`call/depends-on-unknown`" + ` and its like). *Left* counts the builds
that are silent for the first reason at the largest size. Where calls of one method of an interface, times what implements it,
are more than 20,000, as in *methods* ×10 and ×100, who calls these methods is out of sight: what they build is reported if
they get the data, and else silent for that reason, too. ` + "`TestTooLarge`" + ` holds that the answer is given.

| shape | lines | ms ×1 | ×10 | ×100 | growth | MB ×1 | ×10 | ×100 | growth | found | left |
| --- | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: | ---: |
`

// page is the table, in Markdown.
func page(shapes []shape) string {
	var b strings.Builder
	b.WriteString(heading)
	for _, s := range shapes {
		last := s.sizes[len(s.sizes)-1]
		fmt.Fprintf(&b, "| %s | %.0f |", s.name, last.lines)
		for _, of := range []func(size) float64{func(x size) float64 { return x.ms }, func(x size) float64 { return x.mb }} {
			for _, factor := range []int{1, 10, 100} {
				i := slices.IndexFunc(s.sizes, func(x size) bool { return x.factor == factor })
				if i < 0 {
					b.WriteString(" – |")
				} else {
					b.WriteString(" " + short(of(s.sizes[i])) + " |")
				}
			}
			b.WriteString(" " + growth(s.sizes, of) + " |")
		}
		fmt.Fprintf(&b, " %.0f | %.0f |\n", last.found, last.left)
	}
	return b.String()
}

// short writes a number in three digits or, before the point, more.
func short(x float64) string {
	digits := 0
	for limit := 100.0; digits < 2 && x < limit; limit /= 10 {
		digits++
	}
	return strconv.FormatFloat(x, 'f', digits, 64)
}

// growth is the exponent k in cost ~ lines^k between the last two sizes.
func growth(sizes []size, of func(size) float64) string {
	if len(sizes) < 2 {
		return "–"
	}
	x, y := sizes[len(sizes)-2], sizes[len(sizes)-1]
	if of(x) <= 0 || x.lines <= 0 || y.lines <= x.lines {
		return "–"
	}
	return fmt.Sprintf("%.1f", math.Log(of(y)/of(x))/math.Log(y.lines/x.lines))
}
