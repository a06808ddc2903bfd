package main

import (
	"encoding/json"
	"os"
	"path/filepath"
	"strings"
	"testing"
	"time"
)

// TestStory goes the whole way with little load. What it measures is asserted
// where it is large: the leak, the garbage, what is ranked first, and that the
// fixes end it.
func TestStory(t *testing.T) {
	p := plan{Seconds: 3, Rate: 70, Requests: 1500, Workers: 8, every: 250 * time.Millisecond}
	root, err := filepath.Abs("../../..")
	if err != nil {
		t.Fatal(err)
	}
	s, err := tell(t.Context(), p, root)
	if err != nil {
		t.Fatal(err)
	}
	transports := (p.Seconds*p.Rate + p.Requests) / len(mix)
	leaky, fixed := s.Leaky.Fast.After, s.Fixed.Fast.After
	if leaky.Goroutines < int64(2*transports) || fixed.Goroutines > 100 {
		t.Errorf("%d goroutines, and %d after the fixes; want two of each of %d transports, and few", leaky.Goroutines, fixed.Goroutines, transports)
	}
	if leaky.Heap < 2*fixed.Heap {
		t.Errorf("heap %d, and %d after the fixes", leaky.Heap, fixed.Heap)
	}
	if a, b := s.Leaky.Fast.Allocated, s.Fixed.Fast.Allocated; a < 2*b {
		t.Errorf("allocated %d, and %d after the fixes", a, b)
	}
	if !strings.HasPrefix(s.First, "internal/api/shop.go:") {
		t.Errorf("ranked first: %s, want the transport", s.First)
	}
	for _, want := range []string{"# ../leaky-heap.pb.gz: heap profile of leaky", "in goroutines that such instances start: in use ", "7 findings, all with a fix"} {
		if !strings.Contains(s.Ranked, want) {
			t.Errorf("the ranking lacks %q:\n%s", want, s.Ranked)
		}
	}
	if !strings.Contains(s.Compared, "| `http.Transport{}` (not reported) | goroutines of it |") {
		t.Errorf("the comparison lacks the transport:\n%s", s.Compared)
	}
	dir := t.TempDir()
	if err := s.write(dir); err != nil {
		t.Fatal(err)
	}
	for name, head := range map[string]string{"story.svg": "<?xml", "story.png": "\x89PNG", "story.json": "{"} {
		data, err := os.ReadFile(filepath.Join(dir, name))
		if err != nil || !strings.HasPrefix(string(data), head) || len(data) < 1000 {
			t.Errorf("%s: %v, %d bytes", name, err, len(data))
		}
	}
}

// TestPages asserts that the pages show what docs/story.json says.
func TestPages(t *testing.T) {
	t.Parallel()
	root := filepath.Join("..", "..", "..")
	data, err := os.ReadFile(filepath.Join(root, "docs", "story.json"))
	if err != nil {
		t.Fatal(err)
	}
	var s story
	if err := json.Unmarshal(data, &s); err != nil {
		t.Fatal(err)
	}
	for _, name := range []string{"README.md", filepath.Join("docs", "profile.md")} {
		page, err := os.ReadFile(filepath.Join(root, name))
		if err != nil {
			t.Fatal(err)
		}
		want, err := s.inserted(string(page))
		if err != nil {
			t.Fatalf("%s: %v", name, err)
		}
		if want != string(page) {
			t.Errorf("%s does not show what docs/story.json says: go run . measures, and writes both", name)
		}
	}
	if _, err := s.inserted("no place"); err == nil {
		t.Error("a page without a place: no error")
	}
}

// TestTable asserts what the table makes of figures.
func TestTable(t *testing.T) {
	t.Parallel()
	s := &story{Date: "2026-11-25", Machine: "a machine", Plan: plan{Seconds: 60, Rate: 70, Requests: 6000}, First: "x.go:3"}
	s.Leaky.Steady = part{Requests: 100, Allocated: 1_000_000, Objects: 5000, P50: 1.25, P99: 7, Before: sample{Heap: 1_000_000, Goroutines: 12}, After: sample{Heap: 21_500_000, Goroutines: 2012}}
	s.Leaky.Fast = part{Throughput: 999.6, After: sample{Heap: 50_000_000, Goroutines: 5000}}
	s.Fixed.Steady.Requests = 1
	s.CPUs, s.Leaky.Busy, s.Fixed.Busy = 2, 8, 2
	for _, want := range []string{
		"| heap in use after GC, before and after 70 requests a second for 60 s | 1.0 MB → 21.5 MB | 0.0 MB → 0.0 MB |\n",
		"| goroutines, before and after | 12 → 2012 | 0 → 0 |\n",
		"| allocated for each request | 10.0 KB | 0.0 KB |\n",
		"| p50, p99 | 1.25, 7.00 ms | 0.00, 0.00 ms |\n",
		"| 6000 requests as fast as they go: throughput | 1000 a second | 0 a second |\n",
		"Measured on 2026-11-25: a machine. mapperlint ranks `x.go:3` first.\nOthers used the machine meanwhile (load average 8 and 2)",
	} {
		if got := s.table(); !strings.Contains(got, want) {
			t.Errorf("the table lacks %q:\n%s", want, got)
		}
	}
}
