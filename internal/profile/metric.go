package profile

import (
	"fmt"
	"slices"
	"strconv"
	"strings"
	"time"
)

// A Metric is something that a profile measures.
type Metric string

// The metrics, in the order in which they are told. The values are part of the
// JSON.
const (
	InUse      Metric = "inuse_space"   // bytes that are kept
	Alloc      Metric = "alloc_space"   // bytes allocated since the start
	Objects    Metric = "alloc_objects" // objects allocated since the start
	CPU        Metric = "cpu"           // nanoseconds
	Goroutines Metric = "goroutines"    // that exist
	Mutex      Metric = "mutex"         // nanoseconds for which others waited
)

// Metrics returns all of them in their order.
func Metrics() []Metric { return []Metric{InUse, Alloc, Objects, CPU, Goroutines, Mutex} }

// metricOf returns what a sample type of runtime/pprof measures.
func metricOf(name, unit string) Metric {
	switch {
	case name == "inuse_space", name == "alloc_space", name == "alloc_objects":
		return Metric(name)
	case name == "cpu" && unit == "nanoseconds":
		return CPU
	case name == "goroutine" || name == "goroutines":
		return Goroutines
	case name == "delay" && unit == "nanoseconds":
		return Mutex
	}
	return ""
}

// metrics returns the place among the values of a sample of each metric of p.
func (p *Profile) metrics() map[Metric]int {
	at := make(map[Metric]int)
	for i, t := range p.types {
		if m := metricOf(t[0], t[1]); m != "" {
			at[m] = i
		}
	}
	return at
}

func (p *Profile) measured() string {
	var names []string
	for _, t := range p.types {
		names = append(names, strconv.Quote(t[0]))
	}
	return strings.Join(names, ", ")
}

// Kind names the profile as net/http/pprof does.
func (p *Profile) Kind() string {
	at := p.metrics()
	has := func(m Metric) bool { _, ok := at[m]; return ok }
	switch {
	case has(InUse):
		return "heap"
	case has(Alloc):
		return "allocs"
	case has(CPU):
		return "CPU"
	case has(Goroutines):
		return "goroutine"
	}
	return "mutex"
}

// A Cost is how much of each metric something takes.
type Cost map[Metric]int64

func (c Cost) add(d Cost) {
	for m, v := range d {
		c[m] += v
	}
}

// Share returns which part of the total a cost is, from 0 to 1.
func (c Cost) Share(m Metric, total Cost) float64 {
	if total[m] <= 0 {
		return 0
	}
	return min(float64(max(c[m], 0))/float64(total[m]), 1)
}

// Weight is the largest share that a cost has of any metric: by it findings are
// ordered.
func (c Cost) Weight(total Cost) float64 {
	w := 0.0
	for m := range c {
		w = max(w, c.Share(m, total))
	}
	return w
}

// Text tells a cost with its shares: "in use 45 MB (61 %), CPU 1.2 s (3 %)"; ""
// for none.
func (c Cost) Text(total Cost) string {
	var parts []string
	for _, m := range Metrics() {
		if c[m] != 0 {
			parts = append(parts, fmt.Sprintf("%s (%s)", Amount(m, c[m]), Percent(c.Share(m, total))))
		}
	}
	return strings.Join(parts, ", ")
}

// Amount tells a value of a metric in words: "in use 45 MB".
func Amount(m Metric, v int64) string {
	switch m {
	case InUse:
		return "in use " + Quantity(m, v)
	case Alloc:
		return "allocated " + Quantity(m, v)
	case Objects:
		if v == 1 {
			return "1 object"
		}
		return Quantity(m, v) + " objects"
	case CPU:
		return "CPU " + Quantity(m, v)
	case Goroutines:
		if v == 1 {
			return "1 goroutine"
		}
		return Quantity(m, v) + " goroutines"
	}
	return "others waited " + Quantity(m, v)
}

// Quantity tells a value in its unit, with three digits: "45.2 MB".
func Quantity(m Metric, v int64) string {
	switch m {
	case InUse, Alloc:
		return bytesText(v)
	case CPU, Mutex:
		return digits(time.Duration(v).Seconds()) + " s"
	}
	return thousands(v)
}

func bytesText(v int64) string {
	f := float64(v)
	for _, unit := range []string{"B", "KB", "MB"} {
		if f < 1000 && f > -1000 {
			return digits(f) + " " + unit
		}
		f /= 1000
	}
	return digits(f) + " GB"
}

// digits writes a number with about three digits.
func digits(f float64) string {
	switch {
	case f == float64(int64(f)) && f < 1000:
		return strconv.FormatInt(int64(f), 10)
	case f >= 100:
		return thousands(int64(f + 0.5))
	case f >= 10:
		return strconv.FormatFloat(f, 'f', 1, 64)
	}
	return strconv.FormatFloat(f, 'f', 2, 64)
}

func thousands(v int64) string {
	s := strconv.FormatInt(v, 10)
	for i := len(s) - 3; i > 0 && s[i-1] != '-'; i -= 3 {
		s = s[:i] + "," + s[i:]
	}
	return s
}

// Percent writes a share.
func Percent(share float64) string {
	p := share * 100
	switch {
	case p > 0 && p < 0.1:
		return "<0.1 %"
	case p < 10:
		return strconv.FormatFloat(p, 'f', 1, 64) + " %"
	}
	return strconv.FormatFloat(p, 'f', 0, 64) + " %"
}

// present returns the metrics of which there is a total.
func present(totals ...Cost) []Metric {
	return slices.DeleteFunc(Metrics(), func(m Metric) bool {
		return !slices.ContainsFunc(totals, func(c Cost) bool { return c[m] > 0 })
	})
}
