package profile

import (
	"strings"
	"testing"
	"time"
)

func TestNormal(t *testing.T) {
	t.Parallel()
	for name, want := range map[string]string{
		"net/http.HandlerFunc.ServeHTTP":                         "net/http.HandlerFunc.ServeHTTP",
		"net/http.(*conn).serve":                                 "net/http.conn.serve",
		"gopkg.in/yaml%2ev3.(*Decoder).Decode-fm":                "gopkg.in/yaml.v3.Decoder.Decode",
		"example.com/x.Map[go.shape.map[string]int].Get":         "example.com/x.Map.Get",
		"example.com/x.(*Map[...]).Get":                          "example.com/x.Map.Get",
		"example.com/app/vendor/github.com/a/b.New":              "github.com/a/b.New",
		"vendor/golang.org/x/net/http/httpproxy.FromEnvironment": "golang.org/x/net/http/httpproxy.FromEnvironment",
		"example.com/x.glob..func1":                              "example.com/x.init.func1",
		"100%":                                                   "100%",
	} {
		if got := normal(name); got != want {
			t.Errorf("normal(%q) = %q, want %q", name, got, want)
		}
	}
}

func TestOutermost(t *testing.T) {
	t.Parallel()
	for symbol, want := range map[string]string{
		"example.com/x.F":                  "example.com/x.F",
		"example.com/x.F.func1":            "example.com/x.F",
		"example.com/x.T.M.func2.1.3":      "example.com/x.T.M",
		"example.com/x.F.gowrap1":          "example.com/x.F",
		"example.com/x.F.func1.deferwrap2": "example.com/x.F",
		"example.com/x.F-range1":           "example.com/x.F",
		"example.com/x.F.func1-range2":     "example.com/x.F",
		"example.com/x.init.0":             "example.com/x.init",
		"example.com/x.init.func1":         "example.com/x.init",
		"example.com/x.func1":              "example.com/x.func1", // its name
		"main.F.func1":                     "main.F",
	} {
		if got := outermost(symbol); got != want {
			t.Errorf("outermost(%q) = %q, want %q", symbol, got, want)
		}
	}
}

func TestHead(t *testing.T) {
	t.Parallel()
	now := time.Date(2026, time.November, 25, 12, 0, 0, 0, time.UTC)
	m := newMaker("samples", "count", "cpu", "nanoseconds")
	m.sample([]int64{99, 990_000_000}, create)
	m.TimeNanos, m.DurationNanos = now.Add(-75*time.Hour).UnixNano(), int64(10*time.Second)
	const head = "test.pb.gz: CPU profile of app, 99 samples, over 10s, taken 2026-11-22 09:00 UTC (3 days ago), build ID abcdef; fewer than 100 samples are too few to rely on"
	if got := m.read(t).Head(now); got != head {
		t.Errorf("%s\nwant\n%s", got, head)
	}
	m.sample([]int64{1, 10_000_000}, create)
	m.Mapping[0].BuildID = ""
	if got := m.read(t).Head(now); strings.Contains(got, "too few") || !strings.Contains(got, "100 samples") || !strings.Contains(got, "no build ID") {
		t.Errorf("with one sample more: %s", got)
	}
	g := newMaker("goroutine", "count")
	g.sample([]int64{3}, create)
	if got := g.read(t).Head(now); strings.Contains(got, "too few") {
		t.Errorf("goroutines are not sampled: %s", got)
	}
}

func TestQuantities(t *testing.T) {
	t.Parallel()
	for _, test := range []struct {
		metric Metric
		value  int64
		want   string
	}{
		{InUse, 0, "in use 0 B"}, {InUse, 999, "in use 999 B"}, {Alloc, 1234, "allocated 1.23 KB"}, {Alloc, 45_200_000, "allocated 45.2 MB"},
		{Alloc, 7_123_000_000_000, "allocated 7,123 GB"}, {Objects, 1, "1 object"}, {Objects, 1_234_567, "1,234,567 objects"},
		{CPU, 20_000_000, "CPU 0.02 s"}, {CPU, 83_000_000_000, "CPU 83 s"}, {Goroutines, 1, "1 goroutine"}, {Goroutines, 1204, "1,204 goroutines"},
		{InUse, -2_000_000, "in use -2 MB"},
	} {
		if got := Amount(test.metric, test.value); got != test.want {
			t.Errorf("Amount(%s, %d) = %q, want %q", test.metric, test.value, got, test.want)
		}
	}
	for share, want := range map[float64]string{0: "0.0 %", 0.0004: "<0.1 %", 0.012: "1.2 %", 0.61: "61 %", 1: "100 %"} {
		if got := Percent(share); got != want {
			t.Errorf("Percent(%v) = %q, want %q", share, got, want)
		}
	}
}

// TestCompare: a finding that is left, one that is gone, and goroutines that
// nothing starts any more.
func TestCompare(t *testing.T) {
	t.Parallel()
	gone := frame{"example.com/app/api.(*API).update", "/src/app/api/users.go", 46}
	before, after := heapMaker(), heapMaker()
	before.sample([]int64{1, 1000, 1, 500}, newValidator, create, serve)
	before.sample([]int64{1, 3000, 1, 500}, newValidator, gone, serve)
	before.sample([]int64{1, 500, 0, 0}, otherSample, gone, serve)
	after.sample([]int64{1, 1000, 1, 1000}, newValidator, create, serve)
	after.sample([]int64{1, 500, 0, 0}, otherSample, gone, serve)
	prog := program()
	b, err := Join(prog, []*Profile{before.read(t)})
	if err != nil {
		t.Fatal(err)
	}
	a, err := Join(prog, []*Profile{after.read(t)})
	if err != nil {
		t.Fatal(err)
	}
	const want = "| build | in | in use | allocated | objects |\n|---|---|---:|---:|---:|\n" +
		"| `validator.New` | `api.API.create` api/users.go:16 | 500 B (50 %) → 1 KB (100 %) | 1 KB (22 %) → 1 KB (67 %) | 1 (33 %) → 1 (50 %) |\n" +
		"| | all of `api.API.create` | 500 B (50 %) → 1 KB (100 %) | 1 KB (22 %) → 1 KB (67 %) | 1 (33 %) → 1 (50 %) |\n" +
		"| `validator.New` (not reported) | `api.API.update` | 500 B (50 %) → 0 | 3 KB (67 %) → 0 | 1 (33 %) → 0 |\n" +
		"| | all of `api.API.update` | 500 B (50 %) → 0 | 3.50 KB (78 %) → 500 B (33 %) | 2 (67 %) → 1 (50 %) |\n" +
		"| | the whole program | 1 KB → 1 KB | 4.50 KB → 1.50 KB | 3 → 2 |\n"
	place := func(int) string { return "api/users.go:16" }
	if got := Compare(prog, b, a, place).Markdown(); got != want {
		t.Errorf("table\n%s\nwant\n%s", got, want)
	}
	const alone = "| `validator.New` | `api.API.create` api/users.go:16 | 1 KB (100 %) | 1 KB (67 %) | 1 (50 %) |\n| | the whole program |"
	if got := Compare(prog, nil, a, place).Markdown(); !strings.Contains(got, alone) {
		t.Errorf("without an earlier one:\n%s", got)
	}
}
