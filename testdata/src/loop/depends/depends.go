// Package depends has loops whose instances differ from one iteration to the next.
package depends

import (
	"github.com/fxamacker/cbor/v2"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

type source struct {
	tag   string
	rules map[string]validator.Func
	rows  []any
}

func sources() []source { return nil }

func argument() {
	for _, s := range sources() {
		m := reflectx.NewMapper(s.tag) // silent: loop/varies
		for range s.rows {
			_ = m
		}
		_ = m.FieldByName
	}
}

func setUp() {
	for _, s := range sources() {
		v := validator.New() // silent: loop/varies
		for name, f := range s.rules {
			_ = v.RegisterValidation(name, f)
		}
		for _, r := range s.rows {
			_ = v.Struct(r)
		}
	}
}

func setTag() {
	for _, s := range sources() {
		v := validator.New() // silent: loop/varies
		v.SetTagName(s.tag)
		_ = v.Struct(s)
	}
}

func closure() {
	for _, s := range sources() {
		v := validator.New() // silent: loop/varies
		_ = v.RegisterValidation("known", func(fl validator.FieldLevel) bool { return fl.Param() == s.tag })
		_ = v.Struct(s)
	}
}

func option(levels []int) {
	for _, l := range levels {
		m, _ := cbor.DecOptions{MaxNestedLevels: l}.DecMode() // silent: loop/varies
		_ = m.Unmarshal(nil, nil)
	}
}

func optionVariable(levels []int) {
	opts := cbor.DecOptions{}
	for _, l := range levels {
		opts.MaxNestedLevels = l
		m, _ := opts.DecMode() // silent: loop/varies
		_ = m.Unmarshal(nil, nil)
	}
}

func conditional() {
	for _, s := range sources() {
		v := validator.New() // silent: loop/varies
		if s.tag != "" {
			v.SetTagName("other")
		}
		_ = v.Struct(s)
	}
}

func counter() {
	for i := 0; i < 4; i++ {
		m, _ := cbor.DecOptions{MaxNestedLevels: i}.DecMode() // silent: loop/varies
		_ = m.Unmarshal(nil, nil)
	}
}

func throughCallee() {
	for _, s := range sources() {
		check(s.tag, s)
	}
}

func check(tag string, s source) {
	v := validator.New() // silent: loop/varies
	v.SetTagName(tag)
	_ = v.Struct(s)
}

// Twins: nothing in them depends on the iteration.
func constant(tag string) {
	for _, s := range sources() {
		v := validator.New() // want `on every iteration of the loop at line \d+ of constant`
		v.SetTagName(tag)
		_ = v.RegisterValidation("known", func(fl validator.FieldLevel) bool { return fl.Param() == tag })
		_ = v.Struct(s)
	}
}

func constantOption(level int) {
	opts := cbor.DecOptions{}
	opts.MaxNestedLevels = level
	for range sources() {
		m, _ := opts.DecMode() // want `DecMode builds .* on every iteration of the loop at line \d+ of constantOption`
		_ = m.Unmarshal(nil, nil)
	}
}

func constantCallee() {
	for _, s := range sources() {
		checkWith("check", s)
	}
}

func checkWith(tag string, s source) {
	v := validator.New() // want `on every iteration of the loop at line \d+ of constantCallee, through checkWith`
	v.SetTagName(tag)
	_ = v.Struct(s)
}

// What is computed in the loop from constants does not vary.
func localConstant() {
	for _, s := range sources() {
		tag := "check"
		m := reflectx.NewMapper(tag) // want `reflectx.NewMapper builds .* on every iteration of the loop at line \d+ of localConstant`
		_ = m.TypeMap(nil)
		_ = s
	}
}

// The outer loop decides: the inner one repeats the same build.
func outerDecides() {
	for _, s := range sources() {
		for range s.rows {
			m := reflectx.NewMapper(s.tag) // want `reflectx.NewMapper builds .* on every iteration of the loop at line \d+ of outerDecides`
			_ = m.TypeMap(nil)
		}
	}
}
