package main

import (
	"math"
	"os"
	"runtime/debug"
	"runtime/metrics"
)

// ample is the memory that a run on packages may take before the collector works
// more than it must: four times what is alive in most programs.
const ample = 272 << 20

// A collector lets the heap grow to twice what is alive, as is usual, but not beyond
// ample as long as that leaves it room. It leaves what the user has set alone.
type collector struct {
	set   bool
	limit int64
}

// begin sets the limit.
func (c *collector) begin() {
	if c.set = os.Getenv("GOMEMLIMIT") == ""; c.set {
		c.raise(ample)
	}
}

// adapt raises the limit where so much is alive that the collector would hardly
// pause. It is called between packages, one at a time.
func (c *collector) adapt() {
	if !c.set {
		return
	}
	live := []metrics.Sample{{Name: "/gc/heap/live:bytes"}}
	metrics.Read(live)
	if alive := int64(live[0].Value.Uint64()); alive > c.limit/4*3 {
		c.raise(2 * alive)
	}
}

func (c *collector) raise(limit int64) {
	c.limit = limit
	debug.SetMemoryLimit(limit)
}

// end takes the limit away, for what is not done package by package.
func (c *collector) end() {
	if c.set {
		c.raise(math.MaxInt64)
	}
}

// spareCollector lets the heap of a unit grow before it is collected. A unit is a
// small process that ends soon: collecting took up to a fifth of its time (GOGC=800
// against the default, on units of 2 to 120 KB of source), and what it holds at
// the end is some ten megabytes.
func spareCollector() {
	if os.Getenv("GOGC") == "" {
		debug.SetGCPercent(800)
		debug.SetMemoryLimit(1 << 30)
	}
}
