package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"
	"time"
)

func TestMedian(t *testing.T) {
	t.Parallel()
	list := []time.Duration{5, 1, 9}
	if got := median(list); got != 5 || list[0] != 5 {
		t.Errorf("median %d, list %v", got, list)
	}
	if got := median([]time.Duration{2, 1}); got != 2 {
		t.Errorf("median of two %d", got)
	}
}

func TestThousands(t *testing.T) {
	t.Parallel()
	for n, want := range map[int]string{0: "0", 999: "999", 1000: "1,000", 1234567: "1,234,567"} {
		if got := thousands(n); got != want {
			t.Errorf("%d: %s, want %s", n, got, want)
		}
	}
}

func TestTable(t *testing.T) {
	t.Parallel()
	var buf bytes.Buffer
	new(module).table(&buf, "T", map[string][]sample{
		"mapperlint": {{cpu: 4 * time.Second, wall: time.Second, peak: 3 << 20}, {cpu: 1 * time.Second, peak: 5 << 20}, {cpu: 2 * time.Second}},
		"noop":       {{cpu: 8 * time.Second}},
	}, "noop")
	if want := "| mapperlint | 2.00 (1.00–4.00) | 0.25 | 0.00 | 5 |\n"; !strings.Contains(buf.String(), want) {
		t.Errorf("no line %s in\n%s", want, &buf)
	}
	if strings.Contains(buf.String(), "bodyclose") {
		t.Error("a tool that was not measured has a line")
	}
	buf.Reset()
	new(module).table(&buf, "T", map[string][]sample{"mapperlint": {{cpu: time.Second}}}, "noop")
	if want := "| mapperlint | 1.00 (1.00–1.00) | – |"; !strings.Contains(buf.String(), want) {
		t.Errorf("no line %s in\n%s", want, &buf)
	}
}

// TestEditTable: each edit is compared to the run of the same tool without one.
func TestEditTable(t *testing.T) {
	t.Parallel()
	m := &module{editedName: "a/b.go", importers: 7, edits: map[string]map[string][]sample{
		"mapperlint": {"unedited": {{cpu: 2 * time.Second, peak: 3 << 20}}, "a comment": {{cpu: 3 * time.Second, peak: 4 << 20}}},
	}}
	var buf bytes.Buffer
	m.editTable(&buf)
	for _, want := range []string{"Of `a/b.go`, which 7 of", "| mapperlint | unedited | 2.00 | 1.00 | 3 |\n", "| mapperlint | a comment | 3.00 | 1.50 | 4 |\n"} {
		if !strings.Contains(buf.String(), want) {
			t.Errorf("no line %s in\n%s", want, &buf)
		}
	}
	if strings.Contains(buf.String(), "function") || strings.Contains(buf.String(), "fatcontext") {
		t.Errorf("what was not measured has a line in\n%s", &buf)
	}
}

// TestRenewed: a module that is measured again has its section where it was, another
// one comes last.
func TestRenewed(t *testing.T) {
	t.Parallel()
	sections := sectionsOf("# Measurements\n\n## example.com/a\n\nold\n\n### Standalone\n\n| 1 |\n\n## example.com/a/b\n\nkept\n\n" + precisionHeading + "\n\nprecision\n")
	for _, section := range []string{"## example.com/c\n\nnew\n\n", "## example.com/a\n\nnew\n\n"} {
		sections = renewed(sections, section)
	}
	if got, want := strings.Join(sections, ""), "## example.com/a\n\nnew\n\n## example.com/a/b\n\nkept\n\n## example.com/c\n\nnew\n\n"; got != want {
		t.Errorf("%q, want %q", got, want)
	}
}

// TestReadmeFigures: README has the figures of the page, of mapperlint beside an
// analyzer that does nothing.
func TestReadmeFigures(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../docs/measurements.md")
	if err != nil {
		t.Fatal(err)
	}
	readme, err := os.ReadFile("../README.md")
	if err != nil {
		t.Fatal(err)
	}
	parts := func(cache string) (list []string) {
		for _, section := range strings.Split(string(page), "### `go vet -vettool`, "+cache+" cache\n")[1:] {
			_, row, _ := strings.Cut(section, "\n| mapperlint | ")
			list = append(list, strings.Split(row, " | ")[1])
		}
		slices.Sort(list)
		return list
	}
	cold := parts("cold")
	if want := fmt.Sprintf("%s to %s of the CPU time on %d modules", cold[0], cold[len(cold)-1], len(cold)); !strings.Contains(strings.Join(strings.Fields(string(readme)), " "), want) {
		t.Errorf("README.md does not say %q", want)
	}
	warm := parts("warm")
	if want := fmt.Sprintf("with a warm cache %s to %s", warm[0], warm[len(warm)-1]); !strings.Contains(strings.Join(strings.Fields(string(readme)), " "), want) {
		t.Errorf("README.md does not say %q", want)
	}
}

// TestFindingsAreFresh: the page says what the figures of public code say.
func TestFindingsAreFresh(t *testing.T) {
	t.Parallel()
	page, err := os.ReadFile("../docs/measurements.md")
	if err != nil {
		t.Fatal(err)
	}
	want, err := withFindings(string(page), "..")
	if err != nil {
		t.Fatal(err)
	}
	if want != string(page) {
		t.Error("docs/measurements.md is stale: bench/run -findings")
	}
}
