package catalogue

import (
	"slices"
	"strconv"
	"strings"
)

// A Cost is what was measured for an entry: process CPU time (collector
// included), bytes and allocations of building an instance for one use,
// compared with using one that exists.
type Cost struct {
	Ratio      float64 // time of building and using once, over time of using
	BuildNS    int64   // CPU time that building adds to one use
	UseNS      int64   // CPU time of one use of an existing instance
	Bytes      int64   // garbage that building adds to one use
	Allocs     int64   // allocations that building adds to one use
	KeptBytes  int64   // live bytes that each instance leaves behind after collection
	Goroutines float64 // goroutines that each instance leaves behind

	Bench   string // name of the benchmark
	Machine string
	Date    string // of the measurement, or "" if it was not recorded
	Version string // of the library, or versions if the benchmark needs several
	Source  string // who measured: "given" before the project, "evidence" by its evidence module
}

// Cost returns the measured cost of the entry's usual constructor, if there is
// a measurement.
func (e *Entry) Cost() (Cost, bool) {
	c, ok := costs[e.ID]
	return c, ok
}

// Below minTimes a multiple of one use is noise, below minUseNS the use is so
// short that a multiple impresses without informing, and below minBytes nobody
// minds the garbage.
const (
	minTimes = 2
	minUseNS = 50
	minBytes = 100
)

// times returns how many uses a build costs, or 0 if that says little. It is
// the build alone, where Ratio is the build and the first use.
func (c Cost) times() float64 {
	if c.UseNS < minUseNS || c.BuildNS < minTimes*c.UseNS {
		return 0
	}
	return float64(c.BuildNS) / float64(c.UseNS)
}

// Below minBuildNS nobody minds a build, and below minShare of one use it is
// lost in what the use takes.
const (
	minBuildNS = 1000
	minShare   = 0.5
)

// Matters reports whether the measured cost is worth a diagnostic that nobody
// asked for: a build that takes at least a microsecond and at least half as long
// as one use, or whose instances are kept for ever. An entry for which it does
// not is off in its group, whatever the library advises.
func (e *Entry) Matters() bool {
	c, ok := e.Cost()
	return ok && (e.Leak != "" || c.matters())
}

// Leaks reports whether each instance was measured to leave something behind
// for ever, unless it is released.
func (e *Entry) Leaks() bool {
	return e.Sharing != NoMapper && slices.ContainsFunc(e.Constructors, func(c Constructor) bool { return e.leaks(&c) })
}

// Stays says what was measured to stay of an instance, or of those that one of the
// constructors yields where it is asked to, or "".
func (e *Entry) Stays() string {
	for i := range e.Constructors {
		if e.Leak == "" && e.Constructors[i].LeaksWith != "" {
			return e.Constructors[i].Leak
		}
	}
	return e.Leak
}

// leaks is Leaks for what one constructor yields.
func (e *Entry) leaks(c *Constructor) bool {
	return !c.Ends && (e.Leak != "" && e.Ends == "" || c.LeaksWith != "")
}

// Runs reports whether each instance was measured to have a goroutine that runs
// on without its user.
func (e *Entry) Runs() bool {
	c, _ := e.Cost()
	return c.Goroutines >= 1
}

func (c Cost) matters() bool {
	return c.BuildNS >= minBuildNS && float64(c.BuildNS) >= minShare*float64(c.UseNS)
}

// String returns the cost of one build, for people, rounded to two significant
// digits: "about 19 times the cost of one use, 18 KB", or where the multiple
// says little, "11 µs and 12 KB each".
func (c Cost) String() string {
	bytes := ""
	if c.Bytes >= minBytes {
		bytes = size(c.Bytes)
	}
	if n := c.times(); n > 0 {
		return joined(", ", "about "+count(n)+" times the cost of one use", bytes)
	}
	if c.BuildNS == 0 {
		return bytes
	}
	return joined(" and ", duration(c.BuildNS), bytes) + " each"
}

// Consequence returns a clause that says what building again and again costs:
// what is kept for ever only where that was measured, else time and garbage.
func (e *Entry) Consequence() string {
	c, _ := e.Cost()
	return e.consequence(c)
}

// Ended returns the entry as it is for an instance of which nothing stays, since it
// was told when to let go.
func (e *Entry) Ended() *Entry {
	ended := *e
	ended.Leak = ""
	return &ended
}

// consequence is what Consequence returns if the entry has cost c, which is zero
// where there is no measurement.
func (e *Entry) consequence(c Cost) string {
	if e.Leak != "" {
		return e.Leak
	}
	if c.BuildNS == 0 {
		return "each build repeats work that one instance does once"
	}
	took, garbage := duration(c.BuildNS), ""
	if n := c.times(); n > 0 {
		took = count(n) + " uses"
	}
	if c.Bytes >= minBytes {
		garbage = size(c.Bytes) + " of garbage"
	}
	return "each costs " + joined(" and ", took, garbage)
}

func joined(sep, a, b string) string {
	if b == "" {
		return a
	}
	return a + sep + b
}

// count renders x with two significant digits and thousands separators.
func count(x float64) string {
	s := strconv.FormatFloat(twoDigits(x), 'f', -1, 64)
	whole, fraction, _ := strings.Cut(s, ".")
	for i := len(whole) - 3; i > 0; i -= 3 {
		whole = whole[:i] + "," + whole[i:]
	}
	if fraction != "" {
		return whole + "." + fraction
	}
	return whole
}

func duration(ns int64) string {
	return scale(float64(ns), 1000, "ns", "µs", "ms", "s")
}

func size(bytes int64) string {
	return scale(float64(bytes), 1000, "bytes", "KB", "MB", "GB")
}

func scale(x, step float64, units ...string) string {
	x = twoDigits(x)
	i := 0
	for x >= step && i+1 < len(units) {
		x /= step
		i++
	}
	return count(x) + " " + units[i]
}

// twoDigits rounds x to two significant digits.
func twoDigits(x float64) float64 {
	r, err := strconv.ParseFloat(strconv.FormatFloat(x, 'e', 1, 64), 64)
	if err != nil {
		return x // not a number
	}
	return r
}
