package profile

import (
	"cmp"
	"fmt"
	"slices"
	"strings"
)

// hotShare is the share from which what is not reported is told.
const hotShare = 0.01

// A Report is profiles joined with a program.
type Report struct {
	Profiles   []*Profile
	Total      Cost
	Sites      []SiteCost      // as those of the program
	Unreported []Hot           // constructors of the catalogue, the hottest first
	Candidates []Hot           // functions that look like constructors, the hottest first
	Pairs      []Pair          // callers with the constructors that they call
	Around     map[string]Cost // below each function of the program, by symbol
	Moved      int             // sites whose line in a profile differs from that of the source
	Matched    int             // sites that a profile shows
}

// A SiteCost is what a site costs, in samples whose stacks pass through it.
type SiteCost struct {
	Build Cost // below the call that builds
	Use   Cost // below the calls of what was built
	Left  Cost // of goroutines that such instances start, by any of the sites that build them
	seen  bool
	exact bool // a sample shows its line
}

// All is what a site costs together: no sample is in both.
func (s SiteCost) All() Cost {
	all := make(Cost)
	all.add(s.Build)
	all.add(s.Use)
	all.add(s.Left)
	return all
}

// A Hot is a function that a profile shows under a request's frame.
type Hot struct {
	Callee Callee
	Caller string // a symbol
	File   string // of the caller, as the profile names it
	Line   int
	Site   int // index into Program.Sites; -1 if the source shows no build there
	Own    bool
	Cost   Cost
}

// A Callee is what is called, and how people spell it.
type Callee struct {
	Symbol, Name string
	Constructor  Constructor
}

// A joiner goes through the samples.
type joiner struct {
	*index
	report     *Report
	unreported map[hotKey]*Hot
	candidates map[hotKey]*Hot
	pairs      map[hotKey]*Pair
	around     map[string]*around
	own        bool // there is a function of the program

	hits   []hit // of the current sample
	number int   // of the current sample
}

type hotKey struct {
	caller, callee string
	site           int
}

type hit struct {
	site int
	use  bool
}

// Join goes through the profiles. The error, of one that is damaged or of
// another program, names its file.
func Join(prog *Program, profiles []*Profile) (*Report, error) {
	j := &joiner{
		index:      newIndex(prog),
		report:     &Report{Profiles: profiles, Total: make(Cost), Sites: make([]SiteCost, len(prog.Sites))},
		unreported: make(map[hotKey]*Hot), candidates: make(map[hotKey]*Hot), pairs: make(map[hotKey]*Pair), around: make(map[string]*around),
	}
	for i := range j.report.Sites {
		j.report.Sites[i] = SiteCost{Build: make(Cost), Use: make(Cost), Left: make(Cost)}
	}
	for _, p := range profiles {
		j.own = false
		for _, f := range p.funcs {
			f.traits = nil // of another program
			j.own = j.own || j.index.own(f)
		}
		if !j.own && !p.Few() { // few samples need not have met one
			return nil, fmt.Errorf("%s: the profile is of another program: no function in it belongs to %s", p.Name, prog.name())
		}
		if err := j.profile(p); err != nil {
			return nil, fmt.Errorf("%s: %w", p.Name, err)
		}
	}
	j.finish()
	return j.report, nil
}

// name names the modules of a program, or some of its packages.
func (prog *Program) name() string {
	var names []string
	for _, p := range prog.Packages {
		names = append(names, cmp.Or(p.Module, p.Path))
	}
	slices.Sort(names)
	names = slices.Compact(names)
	if len(names) > 3 {
		names = append(names[:3], "...")
	}
	return strings.Join(names, ", ")
}

func (j *joiner) profile(p *Profile) error {
	at := p.metrics()
	cost := make(Cost, len(at))
	return p.each(func(stack []line, values []int64) {
		for m, i := range at {
			cost[m] = values[i]
		}
		j.report.Total.add(cost)
		j.sample(stack, cost)
	})
}

// sample attributes one sample, whose stack has the innermost call first.
func (j *joiner) sample(stack []line, cost Cost) {
	j.hits = j.hits[:0]
	covered := false
	for i, l := range stack {
		var callee *function
		if i > 0 {
			callee = stack[i-1].fn
		}
		if r := j.of(l.fn).match(l.line, callee); r != nil {
			j.hit(r, l.line)
			covered = covered || j.prog.Sites[r.site].Finding >= 0
		}
	}
	if len(j.hits) == 0 && len(stack) > 0 {
		j.left(stack[len(stack)-1].fn, cost)
	}
	for _, h := range j.hits {
		s := &j.report.Sites[h.site]
		if s.seen = true; h.use {
			s.Use.add(cost)
		} else {
			s.Build.add(cost)
		}
	}
	j.pair(stack, cost, covered)
	if !covered {
		j.hot(stack, cost)
	}
}

// hit notes a site, once for each sample: a build counts before a use.
func (j *joiner) hit(r *ref, line int) {
	if r.distance(line) == 0 {
		j.report.Sites[r.site].exact = true
	}
	for i, h := range j.hits {
		if h.site == r.site {
			j.hits[i].use = h.use && r.use
			return
		}
	}
	j.hits = append(j.hits, hit{r.site, r.use})
}

// hot notes what is called under a request's frame and is not reported.
func (j *joiner) hot(stack []line, cost Cost) {
	request := len(stack)
	for i := len(stack) - 1; i >= 0; i-- {
		if j.of(stack[i].fn).request {
			request = i
			break
		}
	}
	if request == len(stack) {
		return
	}
	// From the outermost call on: what a constructor calls is a part of it.
	for i := request; i > 0; i-- {
		caller, callee := stack[i], stack[i-1].fn
		t := j.of(callee)
		if t.known && t.ctor.Never {
			return
		}
		if t.known && j.of(caller.fn).own {
			site := -1
			if r := j.of(caller.fn).match(caller.line, callee); r != nil {
				site = r.site
			}
			note(j.unreported, caller, callee, site, t, cost)
			return
		}
	}
	for i := request; i > 0; i-- {
		caller, callee := stack[i], stack[i-1].fn
		if t := j.of(callee); t.looks && !t.known && j.of(caller.fn).own && !t.request {
			note(j.candidates, caller, callee, -1, t, cost)
			return
		}
	}
}

func note(hots map[hotKey]*Hot, caller line, callee *function, site int, t *traits, cost Cost) {
	key := hotKey{caller.fn.base, callee.symbol, site}
	h := hots[key]
	if h == nil {
		name := t.ctor.Name
		if !t.known {
			name = spelling(callee.symbol)
		}
		h = &Hot{
			Callee: Callee{callee.symbol, name, t.ctor}, Caller: caller.fn.base,
			File: caller.fn.file, Line: caller.line, Site: site, Own: t.own, Cost: make(Cost),
		}
		hots[key] = h
	}
	h.Cost.add(cost)
}

// finish sorts what was collected.
func (j *joiner) finish() {
	r := j.report
	r.Unreported = hottest(j.unreported, r.Total, Metrics())
	allocated := []Metric{Alloc, Objects}
	if r.Total[Alloc] == 0 {
		allocated = []Metric{CPU}
	}
	r.Candidates = hottest(j.candidates, r.Total, allocated)
	for i := range r.Sites {
		if s := &r.Sites[i]; s.seen {
			r.Matched++
			if !s.exact {
				r.Moved++
			}
		}
	}
	j.finishPairs()
}

// hottest returns what has at least [hotShare] of one of the metrics.
func hottest(hots map[hotKey]*Hot, total Cost, metrics []Metric) []Hot {
	weight := func(h Hot) (w float64) {
		for _, m := range metrics {
			w = max(w, h.Cost.Share(m, total))
		}
		return w
	}
	var list []Hot
	for _, h := range hots {
		if weight(*h) >= hotShare {
			list = append(list, *h)
		}
	}
	slices.SortFunc(list, func(x, y Hot) int {
		return cmp.Or(cmp.Compare(weight(y), weight(x)), strings.Compare(x.Caller, y.Caller), strings.Compare(x.Callee.Symbol, y.Callee.Symbol), cmp.Compare(x.Site, y.Site))
	})
	return list
}
