// Package loopkinds builds in loops of all kinds, or before them.
package loopkinds

import (
	"iter"
	"maps"
	"slices"

	"github.com/go-playground/validator/v10"
	"github.com/samber/lo"
)

type item struct{ Name string }

var items = map[string]item{"a": {}, "b": {}}

var queue = []item{{"a"}, {"b"}}

func values() iter.Seq[item] {
	return func(yield func(item) bool) {
		for _, it := range queue {
			if !yield(it) {
				return
			}
		}
	}
}

func walk(f func(item)) {
	for _, it := range queue {
		f(it)
	}
}

func loopA() (bad int) {
	for it := range values() {
		if validator.New().Struct(it) != nil { // report
			bad++
		}
	}
	return bad
}

func loopB() (bad int) {
	for _, it := range maps.All(items) {
		v := validator.New() // report
		if v.Struct(it) != nil {
			bad++
		}
	}
	return bad
}

func loopC() (bad int) {
	walk(func(it item) {
		v := validator.New() // report
		if v.Struct(it) != nil {
			bad++
		}
	})
	return bad
}

func loopD() (bad int) {
	for i := 0; i < len(queue); i++ {
		if v := validator.New(); v.Struct(queue[i]) != nil { // report
			bad++
		}
	}
	return bad
}

func loopE() (bad int) {
	next, stop := iter.Pull(values())
	defer stop()
	for {
		it, ok := next()
		if !ok {
			return bad
		}
		if err := validator.New().Struct(it); err != nil { // report
			bad++
		}
	}
}

func loopF() []error {
	return lo.Map(queue, func(it item, _ int) error {
		return validator.New().Struct(it) // report
	})
}

func loopG() bool {
	return slices.ContainsFunc(queue, func(it item) bool {
		v := validator.New() // report
		return v.Struct(it) != nil
	})
}

func beforeA() (bad int) {
	v := validator.New() // silent
	for it := range values() {
		if v.Struct(it) != nil {
			bad++
		}
	}
	return bad
}

func beforeB() []error {
	v := validator.New() // silent
	return lo.Map(queue, func(it item, _ int) error { return v.Struct(it) })
}

func beforeC() (bad int) {
	for i, v := 0, validator.New(); i < len(queue); i++ { // silent
		if v.Struct(queue[i]) != nil {
			bad++
		}
	}
	return bad
}

func beforeD() (bad int) {
	for it, check := range checks(validator.New()) { // silent
		if check(it) != nil {
			bad++
		}
	}
	return bad
}

func checks(v *validator.Validate) iter.Seq2[item, func(any) error] {
	return func(yield func(item, func(any) error) bool) {
		for _, it := range queue {
			if !yield(it, v.Struct) {
				return
			}
		}
	}
}
