package summary

import (
	"go/types"
	"iter"
	"maps"
	"slices"

	"github.com/mapperlint/mapperlint/internal/funcs"
	"github.com/mapperlint/mapperlint/internal/scope"
)

// reach is which interface methods and function types the functions of a package reach. Who reaches
// none has none; most packages have few that reach any, and these are found from there, as far as their
// callers are in sight.
type reach struct {
	keys [][]string // by Func.Index; nil if there are none
	// runs is how often those run that reach any; nil if the edges had to be asked.
	runs map[*funcs.Func]scope.Reason
	out  map[*funcs.Func][]*funcs.Func // whom they call of these
}

// invoked returns the interface methods and function types that a call of f
// reaches, through static calls and imported functions, sorted and capped.
func (j *Joiner) invoked(f *funcs.Func) []string {
	if !j.reaching() {
		return nil
	}
	return j.reach.keys[f.Index]
}

// reaching reports whether a function of the package reaches any.
func (j *Joiner) reaching() bool {
	if j.reach == nil {
		j.reach = j.reaches()
	}
	return j.reach.keys != nil
}

// methods reports whether one of those in sight is a method.
func (r *reach) methods() bool {
	for f := range r.runs {
		if f.Sig != nil && f.Sig.Recv() != nil {
			return true
		}
	}
	return false
}

// runs returns how often f runs, which reaches such a method.
func (j *Joiner) runs(f *funcs.Func) scope.Reason {
	if r, known := j.reach.runs[f]; known {
		return r
	}
	return f.Reason()
}

// reaches finds what functions reach.
func (j *Joiner) reaches() *reach {
	own := j.Folder.Pkg.Invoking(joinable, func(fn *types.Func) []string {
		if x := j.Imports.Func(fn); x != nil {
			return x.Invokes
		}
		return nil
	})
	if len(own) == 0 {
		return &reach{}
	}
	all, next := j.Folder.Pkg.Funcs, func(f *funcs.Func) iter.Seq[*funcs.Func] { return along(f, again) }
	r := j.inSight(slices.Collect(maps.Keys(own)))
	if r.runs != nil {
		all = slices.SortedFunc(maps.Keys(r.runs), func(x, y *funcs.Func) int { return x.Index - y.Index })
		next = func(f *funcs.Func) iter.Seq[*funcs.Func] { return slices.Values(r.out[f]) }
	}
	r.keys = make([][]string, len(j.Folder.Pkg.Funcs))
	eachComponent(all, next, func(members []*funcs.Func) {
		keys := r.reachedBy(members, own, next)
		for _, f := range members {
			r.keys[f.Index] = keys
		}
	})
	return r
}

// again reports whether the edge is followed with each call.
func again(e *funcs.Edge) bool { return e.Reason.Freq != scope.Once }

// inSight goes from functions back to those that call them. Of what it returns runs is nil if the edges
// are to be asked.
func (j *Joiner) inSight(work []*funcs.Func) *reach {
	if slices.ContainsFunc(work, j.Folder.Pkg.IsValue) {
		return &reach{}
	}
	r := &reach{runs: make(map[*funcs.Func]scope.Reason), out: make(map[*funcs.Func][]*funcs.Func)}
	for len(work) > 0 {
		f := work[len(work)-1]
		work = work[:len(work)-1]
		if _, known := r.runs[f]; known {
			continue
		}
		in, runs, ok := j.Folder.Pkg.InSight(f)
		if !ok {
			return &reach{}
		}
		r.runs[f] = runs
		for _, e := range in {
			if again(e) {
				r.out[e.From] = append(r.out[e.From], f)
				work = append(work, e.From)
			}
		}
	}
	return r
}

// reachedBy returns what functions reach that all reach one another; what they reach besides is known.
func (r *reach) reachedBy(members []*funcs.Func, own map[*funcs.Func][]string, next func(*funcs.Func) iter.Seq[*funcs.Func]) []string {
	var keys []string
	for _, f := range members {
		keys = append(keys, own[f]...)
		for to := range next(f) {
			keys = append(keys, r.keys[to.Index]...)
		}
		slices.Sort(keys)
		keys = slices.Compact(keys)
		keys = keys[:min(len(keys), maxInvokes)] // the first of the whole are among the first of each part
	}
	return slices.Clip(keys)
}
