package bench

import (
	"runtime"
	"slices"
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
		b.Run(c.Name+"/kept", func(b *testing.B) {
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

// batches is how often a growth has to be seen again. What instances leave behind
// comes with each batch of them; a table that grows, or a timer of another case,
// comes once.
const batches = 3

// kept returns the bytes and goroutines that stay of each instance, by the batch in
// the middle.
func (c Case) kept() (bytes, goroutines float64, err error) {
	instance := c.once
	if c.Unused {
		instance = func() error { c.build(); return nil }
	}
	// The first batch fills the tables of packages and of the runtime, which keeps
	// the descriptors of goroutines that have ended.
	for range c.Instances {
		if err := instance(); err != nil {
			return 0, 0, err
		}
	}
	// What others leave or give back meanwhile falls into one batch or another.
	var grown, started []float64
	for range batches {
		g, s, err := c.batch(instance)
		if err != nil {
			return 0, 0, err
		}
		grown, started = append(grown, g), append(started, s)
		if bytes, goroutines = median(grown), median(started); len(grown) > 1 && !stays(bytes, goroutines) {
			break
		}
	}
	return bytes, goroutines, nil
}

// median returns the one in the middle, the smaller of two.
func median(xs []float64) float64 {
	sorted := slices.Sorted(slices.Values(xs))
	return sorted[(len(sorted)-1)/2]
}

// batch builds the instances of the case once, and returns by how many bytes
// and goroutines each of them grows the process.
func (c Case) batch(instance func() error) (bytes, goroutines float64, err error) {
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

// settled returns the live bytes and the goroutines once neither falls any more:
// finalizers, and the goroutines that they end, take several collections.
func settled() (heap uint64, goroutines int) {
	const enough, atMost = 3, 40
	var m runtime.MemStats
	for round, same := 0, 0; round < atMost && same < enough; round++ {
		runtime.GC()
		time.Sleep(5 * time.Millisecond)
		runtime.ReadMemStats(&m)
		now := runtime.NumGoroutine()
		if round > 0 && m.HeapAlloc+tables/8 >= heap && now >= goroutines {
			same++
		} else {
			same = 0
		}
		heap, goroutines = m.HeapAlloc, now
	}
	return heap, goroutines
}
