// Package seqbodies writes sequences, and goes through them. What decides: whether it is made for a sequence or for what it yields, and who asks for it.
package seqbodies

import (
	"cmp"
	"iter"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
	"github.com/spf13/cobra"
)

type page struct {
	Name   string
	Values map[string][]string
}

type source struct{ pages []page }

// all makes nothing.
func (s source) all() iter.Seq[page] {
	return func(yield func(page) bool) {
		for _, p := range s.pages {
			if !yield(p) {
				return
			}
		}
	}
}

// each is a loop in the clothes of a function.
func (s source) each(yield func(int, page) bool) {
	for i, p := range s.pages {
		if !yield(i, p) {
			return
		}
	}
}

// one yields a single one.
func one(p page) iter.Seq[page] {
	return func(yield func(page) bool) { yield(p) }
}

// trimmed makes one for the sequence.
func trimmed(seq iter.Seq[page], t *mold.Transformer) iter.Seq[page] {
	return func(yield func(page) bool) {
		for p := range seq {
			_ = t.Struct(nil, &p)
			if !yield(p) {
				return
			}
		}
	}
}

// taken ends after n.
func taken[T any](seq iter.Seq[T], n int) iter.Seq[T] {
	return func(yield func(T) bool) {
		for x := range seq {
			if n--; n < 0 || !yield(x) {
				return
			}
		}
	}
}

// Check has rules for all.
func Check(s source, v *validator.Validate) error {
	for p := range s.all() {
		if err := v.Struct(p); err != nil {
			return err
		}
	}
	return nil
}

func checkEach(s source) error {
	for p := range s.all() {
		v := validator.New() // report
		if err := v.Struct(p); err != nil {
			return err
		}
	}
	return nil
}

func bindEach(s source) {
	for i, p := range s.each {
		d := form.NewDecoder() // report
		_ = d.Decode(&s.pages[i], p.Values)
	}
}

// bindOne leaves after the first.
func bindOne(s source) {
	for _, p := range s.each {
		q := schema.NewDecoder() // silent
		_ = q.Decode(new(page), p.Values)
		break
	}
}

// called hands the body over as a function.
func called(s source) {
	s.each(func(_ int, p page) bool {
		x := bluemonday.UGCPolicy() // report
		return x.Sanitize(p.Name) != ""
	})
}

// calledOnce says no at once.
func calledOnce(s source) {
	s.each(func(_ int, p page) bool {
		x := bluemonday.UGCPolicy() // silent
		_ = x.Sanitize(p.Name)
		return false
	})
}

// single goes through one alone.
func single(p page) {
	for x := range one(p) {
		m := reflectx.NewMapper("db") // silent
		m.FieldMap(reflect.ValueOf(x))
	}
}

// few goes through what is left of it.
func few(s source) {
	for x := range taken(s.all(), 5) {
		m := reflectx.NewMapper("json") // report
		m.FieldMap(reflect.ValueOf(x))
	}
}

// collected hands a function to the library.
func collected(s source) []string {
	pages := slices.Collect(s.all())
	slices.SortFunc(pages, func(a, b page) int {
		p := bluemonday.NewPolicy() // report
		return cmp.Compare(p.Sanitize(a.Name), p.Sanitize(b.Name))
	})
	return nil
}

// encoded makes one when it is called, for all that it yields.
func encoded(seq iter.Seq[page]) iter.Seq[[]byte] {
	c, err := goavro.NewCodec(`"string"`) // silent
	if err != nil {
		return func(func([]byte) bool) {}
	}
	return func(yield func([]byte) bool) {
		for p := range seq {
			data, _ := c.BinaryFromNative(nil, p.Name)
			if !yield(data) {
				return
			}
		}
	}
}

// numbered counts before it makes anything.
func numbered(s source) {
	for i := range len(s.pages) {
		t := mold.New() // report
		_ = t.Struct(nil, &s.pages[i])
	}
}

// importAll is the batch, and it is run by the command.
func importAll(s source, v *validator.Validate) {
	t := mold.New() // silent
	for p := range trimmed(s.all(), t) {
		_ = v.Struct(p)
	}
}

func Command() *cobra.Command {
	return &cobra.Command{Use: "import", RunE: func(cmd *cobra.Command, args []string) error {
		s := source{[]page{{Name: args[0]}}}
		v := validator.New() // silent
		if err := Check(s, v); err != nil {
			return err
		}
		bindEach(s)
		bindOne(s)
		called(s)
		calledOnce(s)
		few(s)
		collected(s)
		numbered(s)
		single(s.pages[0])
		importAll(s, v)
		for range encoded(s.all()) {
		}
		return checkEach(s)
	}}
}
