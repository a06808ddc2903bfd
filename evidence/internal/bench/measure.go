package bench

import (
	"runtime"
	"testing"
	"time"
)

// Cost measures, for each case, building and using once ("percall") and using
// an instance that exists ("shared"): CPU time of the process, which other work
// on the machine changes less than the clock and which has the collector in it,
// and what is allocated.
func Cost(b *testing.B, cases []Case) {
	for _, c := range cases {
		b.Run(c.Name+"/percall", func(b *testing.B) {
			op, closeAll := c.perCall()
			defer closeAll()
			measure(b, op)
		})
		if c.share == nil {
			continue
		}
		b.Run(c.Name+"/shared", func(b *testing.B) {
			use, done := c.share()
			defer done()
			measure(b, use)
		})
	}
}

func measure(b *testing.B, op func() error) {
	if err := op(); err != nil { // fills the tables that are the package's
		b.Fatal(err)
	}
	b.ReportAllocs()
	start := cpuTime()
	for b.Loop() {
		if err := op(); err != nil {
			b.Fatal(err)
		}
	}
	b.ReportMetric(float64(cpuTime()-start)/float64(b.N), "cpu-ns/op")
}

// Kept measures what each instance leaves behind when nobody holds it any more.
// It builds as many as the case says, whatever b.N is: run it with -benchtime=1x.
func Kept(b *testing.B, cases []Case) {
	for _, c := range cases {
		b.Run(c.Name, func(b *testing.B) {
			bytes, goroutines, err := c.kept()
			if err != nil {
				b.Fatal(err)
			}
			b.ReportMetric(bytes, "kept-B/instance")
			b.ReportMetric(goroutines, "goroutines/instance")
			b.ReportMetric(0, "ns/op")
		})
	}
}

func (c Case) kept() (bytes, goroutines float64, err error) {
	instance := c.once
	if c.Unused {
		instance = func() error { c.build(); return nil }
	}
	for range 3 { // fills the tables that are the package's
		if err := instance(); err != nil {
			return 0, 0, err
		}
	}
	heap, running := settled()
	for range c.Instances {
		if err := instance(); err != nil {
			return 0, 0, err
		}
	}
	heapAfter, runningAfter := settled()
	grown, n := float64(heapAfter)-float64(heap), float64(c.Instances)
	if grown < tables {
		grown = 0
	}
	return grown / n, float64(runningAfter-running) / n, nil
}

// tables is by how much a heap grows in which nothing stays: the tables of the
// runtime and of packages, which are filled bit by bit.
const tables = 64 << 10

// settled returns the live bytes and the goroutines once neither falls any more.
func settled() (heap uint64, goroutines int) {
	for range 4 {
		runtime.GC()
		time.Sleep(5 * time.Millisecond)
	}
	var m runtime.MemStats
	runtime.ReadMemStats(&m)
	return m.HeapAlloc, runtime.NumGoroutine()
}
