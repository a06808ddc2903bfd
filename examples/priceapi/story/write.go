package main

import (
	"encoding/json"
	"errors"
	"fmt"
	"os"
	"path/filepath"
	"strings"
)

// A story is all that came out. It is kept as JSON, from which the tables and
// the chart are made.
type story struct {
	Date, Machine string
	Plan          plan
	CPUs          int
	Leaky, Fixed  result
	First         string // the place that mapperlint ranks first
	Ranked        string // what it says of the leaky service
	Compared      string // what it says of both
}

// write writes the figures and the chart to a directory.
func (s *story) write(dir string) error {
	data, err := json.MarshalIndent(s, "", "\t")
	if err != nil {
		return err
	}
	if err := os.MkdirAll(dir, 0o755); err != nil {
		return err
	}
	return errors.Join(
		os.WriteFile(filepath.Join(dir, "story.json"), append(data, '\n'), 0o644),
		s.draw(filepath.Join(dir, "story.svg")),
		s.draw(filepath.Join(dir, "story.png")),
	)
}

// blocks are what stands in pages, between comments that name them.
func (s *story) blocks() map[string]string {
	return map[string]string{
		"story":          s.table(),
		"story-ranked":   "```\n" + s.Ranked + "```\n",
		"story-compared": s.Compared,
	}
}

// insert puts the blocks into a page that has their comments.
func (s *story) insert(file string) error {
	page, err := os.ReadFile(file)
	if err != nil {
		return err
	}
	text, err := s.inserted(string(page))
	if err != nil {
		return fmt.Errorf("%s: %w", file, err)
	}
	return os.WriteFile(file, []byte(text), 0o644)
}

// inserted returns a page with the blocks.
func (s *story) inserted(page string) (string, error) {
	found := false
	for name, block := range s.blocks() {
		open, end := "<!-- "+name+": written by examples/priceapi/story -->\n", "<!-- /"+name+" -->"
		before, rest, ok := strings.Cut(page, open)
		if !ok {
			continue
		}
		_, after, ok := strings.Cut(rest, end)
		if !ok {
			return "", fmt.Errorf("no %q", end)
		}
		page, found = before+open+block+end+after, true
	}
	if !found {
		return "", errors.New("no place for what was measured")
	}
	return page, nil
}

// table is the figures for README.
func (s *story) table() string {
	var b strings.Builder
	row := func(what string, leaky, fixed string) { fmt.Fprintf(&b, "| %s | %s | %s |\n", what, leaky, fixed) }
	both := func(what string, of func(result) string) { row(what, of(s.Leaky), of(s.Fixed)) }
	row("", "as it is", "after `mapperlint -fix`")
	b.WriteString("|---|---:|---:|\n")
	steady := fmt.Sprintf("%d requests a second for %d s", s.Plan.Rate, s.Plan.Seconds)
	both("heap in use after GC, before and after "+steady, func(r result) string {
		return mb(r.Steady.Before.Heap) + " → " + mb(r.Steady.After.Heap)
	})
	both("goroutines, before and after", func(r result) string {
		return fmt.Sprintf("%d → %d", r.Steady.Before.Goroutines, r.Steady.After.Goroutines)
	})
	both("resident memory, before and after", func(r result) string {
		return mb(r.Steady.Before.RSS) + " → " + mb(r.Steady.After.RSS)
	})
	both("allocated for each request", func(r result) string { return kb(r.Steady.Allocated / int64(r.Steady.Requests)) })
	both("objects for each request", func(r result) string { return fmt.Sprint(r.Steady.Objects / int64(r.Steady.Requests)) })
	both("p50, p99", func(r result) string { return fmt.Sprintf("%.2f, %.2f ms", r.Steady.P50, r.Steady.P99) })
	both(fmt.Sprintf("%d requests as fast as they go: throughput", s.Plan.Requests), func(r result) string {
		return fmt.Sprintf("%.0f a second", r.Fast.Throughput)
	})
	both("p50, p99", func(r result) string { return fmt.Sprintf("%.2f, %.2f ms", r.Fast.P50, r.Fast.P99) })
	both("heap in use after GC, goroutines, at the end", func(r result) string {
		return fmt.Sprintf("%s, %d", mb(r.Fast.After.Heap), r.Fast.After.Goroutines)
	})
	fmt.Fprintf(&b, "\nMeasured on %s: %s. mapperlint ranks `%s` first.\n", s.Date, s.Machine, s.First)
	if most := max(s.Leaky.Busy, s.Fixed.Busy); most > 2*float64(s.CPUs) {
		fmt.Fprintf(&b, "Others used the machine meanwhile (load average %.0f and %.0f): latency and throughput say little,\nmemory, goroutines and allocations do not depend on it.\n", s.Leaky.Busy, s.Fixed.Busy)
	}
	return b.String()
}

func mb(n int64) string { return fmt.Sprintf("%.1f MB", float64(n)/1e6) }
func kb(n int64) string { return fmt.Sprintf("%.1f KB", float64(n)/1e3) }
