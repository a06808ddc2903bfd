package profile

import (
	"cmp"
	"maps"
	"slices"
	"strings"
)

// A Pair is a function of the program and a constructor that it calls, in a
// profile: what can be compared with a profile of other source.
type Pair struct {
	Caller string // a symbol
	Callee string // a symbol, or for a literal its name in the catalogue
	Name   string // of the callee, for people
	Cost   Cost
}

// around is what all calls of a function cost.
type around struct {
	cost Cost
	last int // the sample that it counted last: functions recur
}

// pair notes the calls of constructors in a stack, and its functions.
// Of a stack that passes through a finding, that tells what is built.
func (j *joiner) pair(stack []line, cost Cost, covered bool) {
	j.number++
	noted := covered
	for i, l := range stack {
		t := j.of(l.fn)
		if !t.own {
			continue
		}
		if t.all == nil {
			if t.all = j.around[l.fn.base]; t.all == nil {
				t.all = &around{cost: make(Cost)}
				j.around[l.fn.base] = t.all
			}
		}
		if t.all.last != j.number {
			t.all.last = j.number
			t.all.cost.add(cost)
		}
		if noted {
			continue // the innermost is what is costly
		}
		var callee *function
		if i > 0 {
			callee = stack[i-1].fn
		}
		noted = j.pairOf(l, callee, cost)
	}
}

func (j *joiner) pairOf(caller line, callee *function, cost Cost) bool {
	symbol, name := "", ""
	if callee != nil {
		if t := j.of(callee); t.known && !t.ctor.Never {
			symbol, name = callee.symbol, t.ctor.Name
		}
	}
	if symbol == "" {
		r := j.of(caller.fn).match(caller.line, callee)
		if r == nil || r.use {
			return false
		}
		s := j.prog.Sites[r.site]
		symbol, name = cmp.Or(r.calls, s.Builds), s.Builds
	}
	key := hotKey{caller.fn.base, symbol, 0}
	p := j.pairs[key]
	if p == nil {
		p = &Pair{Caller: caller.fn.base, Callee: symbol, Name: name, Cost: make(Cost)}
		j.pairs[key] = p
	}
	p.Cost.add(cost)
	return true
}

func (j *joiner) finishPairs() {
	j.report.Around = make(map[string]Cost, len(j.around))
	for name, a := range j.around {
		j.report.Around[name] = a.cost
	}
	keys := slices.SortedFunc(maps.Keys(j.pairs), func(x, y hotKey) int {
		return cmp.Or(strings.Compare(x.caller, y.caller), strings.Compare(x.callee, y.callee))
	})
	for _, k := range keys {
		j.report.Pairs = append(j.report.Pairs, *j.pairs[k])
	}
}
