// Package calledforeach has literals that others call for each of many. What decides: whether a variable of the function around lets only one of the calls build, or keeps what each builds.
package calledforeach

import (
	"io/fs"
	"path/filepath"
	"slices"
	"sync"

	"github.com/go-playground/validator/v10"

	"twins/guard/calledforeach/kit"
)

func lines() []string { return nil }

func each(xs []string, f func(string)) {
	for _, x := range xs {
		f(x)
	}
}

func walked() error {
	var v *validator.Validate
	return filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		if v == nil {
			v = validator.New() // silent
		}
		return v.Var(path, "required")
	})
}

func walkedEach() error {
	return filepath.WalkDir(".", func(path string, d fs.DirEntry, err error) error {
		var v *validator.Validate
		if v == nil {
			v = validator.New() // report
		}
		return v.Var(path, "required")
	})
}

func sorted() {
	var v *validator.Validate
	slices.SortFunc(lines(), func(a, b string) int {
		if v != nil {
			return len(a) - len(b)
		}
		v = validator.New() // silent
		_ = v.Var(a, "required")
		return 0
	})
}

func once() {
	var (
		v    *validator.Validate
		once sync.Once
	)
	kit.Each(lines(), func(x string) {
		once.Do(func() { v = validator.New() }) // silent
		_ = v.Var(x, "required")
	})
}

func onceEach() {
	kit.Each(lines(), func(x string) {
		var (
			v    *validator.Validate
			once sync.Once
		)
		once.Do(func() { v = validator.New() }) // report
		_ = v.Var(x, "required")
	})
}

func onceValue() {
	get := sync.OnceValue(func() *validator.Validate { return validator.New() }) // silent
	kit.Each(lines(), func(x string) { _ = get().Var(x, "required") })
}

func helper() {
	var v *validator.Validate
	get := func() *validator.Validate {
		if v == nil {
			v = validator.New() // silent
		}
		return v
	}
	each(lines(), func(x string) { _ = get().Var(x, "required") })
}

func flag() {
	done := false
	each(lines(), func(x string) {
		if !done {
			done = true
			_ = validator.New().Var(x, "required") // silent
		}
	})
}

func counted() {
	n := 0
	kit.Each(lines(), func(x string) {
		if n == 0 {
			_ = validator.New().Var(x, "required") // silent
		}
		n++
	})
}

func keyed() {
	vs := make(map[string]*validator.Validate)
	each(lines(), func(x string) {
		v, ok := vs[x[:1]]
		if !ok {
			v = validator.New() // silent
			vs[x[:1]] = v
		}
		_ = v.Var(x, "required")
	})
}

func appended() (vs []*validator.Validate) {
	kit.Each(lines(), func(x string) {
		v := validator.New() // silent
		vs = append(vs, v)
		_ = v.Var(x, "required")
	})
	return vs
}

func appendedEach() {
	kit.Each(lines(), func(x string) {
		var vs []*validator.Validate
		vs = append(vs, validator.New()) // report
		_ = vs[0].Var(x, "required")
	})
}

func batches() {
	var batch []string
	kit.Each(lines(), func(x string) {
		batch = append(batch, x)
		if len(batch) == 100 {
			_ = validator.New().Var(batch, "dive") // report
			batch = nil
		}
	})
}

func sections() {
	first := true
	each(lines(), func(x string) {
		if x == "" {
			first = true
			return
		}
		if first {
			_ = validator.New().Var(x, "required") // report
			first = false
		}
	})
}

func crossedOff() {
	done := make(map[string]bool)
	kit.Each(lines(), func(x string) {
		if done[x] {
			return
		}
		done[x] = true
		_ = validator.New().Var(x, "required") // report
	})
}
