package main

import (
	"bytes"
	"fmt"
	"os"
	"slices"
	"strings"
	"testing"

	"github.com/mapperlint/mapperlint/internal/catalogue"
)

const sample = `goos: linux
pkg: example.com/evidence/validator
BenchmarkCost/validator10-New/percall-2   100  40000 ns/op  30000 cpu-ns/op  18000 B/op  290 allocs/op
BenchmarkCost/validator10-New/percall-2   100  90000 ns/op  50000 cpu-ns/op  18000 B/op  290 allocs/op
BenchmarkCost/validator10-New/percall-2   100  41000 ns/op  31000 cpu-ns/op  18002 B/op  290 allocs/op
BenchmarkCost/validator10-New/shared-2   9000  2100 ns/op  2000 cpu-ns/op  216 B/op  15 allocs/op
BenchmarkKept/validator10-New/kept   1  0 ns/op  500.4 kept-B/instance  2.04 goroutines/instance
PASS
`

func parsed() figures {
	all := make(figures)
	all.parse([]byte(sample))
	all["validator10-New"].version = "v10.30.6"
	return all
}

func TestCost(t *testing.T) {
	t.Parallel()
	all := parsed()
	if len(all) != 1 {
		t.Fatalf("%d benchmarks in the output, want 1", len(all))
	}
	got := report{Machine: "2 vCPUs", Date: "2030-01-02"}.cost("validator10-New", all["validator10-New"])
	want := catalogue.Cost{
		Bench: "validator10-New", Version: "v10.30.6", Machine: "2 vCPUs", Date: "2030-01-02", Source: source,
		Ratio: 15.5, BuildNS: 29000, UseNS: 2000, Bytes: 17784, Allocs: 275, KeptBytes: 500, Goroutines: 2,
	}
	if got != want {
		t.Errorf("got  %+v\nwant %+v", got, want)
	}
}

// TestCostsOfAll: measured rows are replaced, the others stay.
func TestCostsOfAll(t *testing.T) {
	t.Parallel()
	entries := []*catalogue.Entry{
		{ID: "validator", Evidence: catalogue.Evidence{Bench: []string{"validator10-New"}}},
	}
	for _, e := range catalogue.Entries() {
		if c, ok := e.Cost(); ok && c.Source == "given" && e.ID != "validator" {
			entries = append(entries, e)
		}
	}
	if len(entries) == 1 {
		t.Fatal("no row is given: this test has nothing to see")
	}
	r := report{Machine: "2 vCPUs", Date: "2030-01-02", Figures: parsed()}
	out, err := r.costs(entries)
	if err != nil {
		t.Fatal(err)
	}
	if want := `"validator": measured(Cost{Bench: "validator10-New", Version: "v10.30.6", Ratio: 15.5,`; !strings.Contains(oneSpace(out), want) {
		t.Errorf("no %s in\n%s", want, out)
	}
	for _, e := range entries[1:] {
		if want := `"` + e.ID + `": given(`; !strings.Contains(oneSpace(out), want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
	again, err := r.costs(entries)
	if err != nil || !bytes.Equal(out, again) {
		t.Errorf("a second time it is other bytes (%v)", err)
	}
}

// TestAddedRow: a row that is measured alone says when and where, and leaves
// the others as they are.
func TestAddedRow(t *testing.T) {
	t.Parallel()
	entries := catalogue.Entries()
	was, _ := entries[slices.IndexFunc(entries, func(e *catalogue.Entry) bool { return e.ID == "reflectx" })].Cost()
	out, err := report{Machine: "a toaster", Date: "2030-01-02", Figures: parsed()}.costs(entries)
	if err != nil {
		t.Fatal(err)
	}
	for _, want := range []string{
		`Goroutines: 2, Machine: "a toaster", Date: "2030-01-02"}),`,
		fmt.Sprintf(`"reflectx": measured(Cost{Bench: %q, Version: %q,`, was.Bench, was.Version),
		`c.Date = cmp.Or(c.Date, "` + was.Date + `")`,
	} {
		if !strings.Contains(oneSpace(out), want) {
			t.Errorf("no %s in\n%s", want, out)
		}
	}
	if n := strings.Count(string(out), "a toaster"); n != 1 {
		t.Errorf("%d rows were measured on a toaster, want 1", n)
	}
}

// TestAddedToPage: rows of benchmarks that are measured, or that no entry names
// any more, go; the others and the head stay.
func TestAddedToPage(t *testing.T) {
	t.Parallel()
	const page = "# Page\n\nfive passes\n\n| benchmark | measured |\n|---|---|\n" +
		"| gone-New | then |\n| regexp-MustCompile | then |\n| validator10-New | then |\n"
	got := string(report{Date: "2030-01-02", Figures: parsed()}.added([]byte(page)))
	const want = "# Page\n\nfive passes\n\n| benchmark | measured |\n|---|---|\n" +
		"| regexp-MustCompile | then |\n| validator10-New | v10.30.6 | 31 | 2 | 15.5 | 17784 | 275 | 500 | 2 | 2030-01-02 |\n"
	if got != want {
		t.Errorf("got\n%s\nwant\n%s", got, want)
	}
}

func TestJobs(t *testing.T) {
	t.Parallel()
	jobs, err := jobsOf([]string{"codec"}, "validator,ut")
	if err != nil || len(jobs) != 1 || !slices.Contains(jobs["validator"], "validator9-New") || !slices.Contains(jobs["validator"], "ut-New") {
		t.Errorf("%v, %v", jobs, err)
	}
	if got := pattern("BenchmarkCost", []string{"a+b", "c"}); got != `^BenchmarkCost$/^(a\+b|c)$` {
		t.Errorf("pattern %s", got)
	}
	for _, bad := range []string{"validators", "k8s-shortcut-expander"} {
		if _, err := jobsOf(nil, bad); err == nil || !strings.Contains(err.Error(), bad) {
			t.Errorf("%s: %v", bad, err)
		}
	}
}

// oneSpace returns the text without the columns of gofmt.
func oneSpace(text []byte) string { return strings.Join(strings.Fields(string(text)), " ") }

// TestCostsFile: the file has the form in which the command writes the rows that
// are in it, so nobody has edited it.
func TestCostsFile(t *testing.T) {
	t.Parallel()
	got, err := os.ReadFile("../../../internal/catalogue/costs.go")
	if err != nil {
		t.Fatal(err)
	}
	want, err := report{}.costs(catalogue.Entries())
	if err != nil {
		t.Fatal(err)
	}
	if !bytes.Equal(got, want) {
		t.Error("costs.go is not as evidence/cmd/costs writes it")
	}
}
