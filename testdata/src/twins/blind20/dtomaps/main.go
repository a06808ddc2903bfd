// Command dtomaps turns rows into what is answered, by functions that are called for each of them. What decides: whether the function makes something, or has it.
package main

import (
	"bufio"
	"cmp"
	"context"
	"log"
	"os"
	"reflect"
	"slices"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
	"github.com/samber/lo"
)

type row struct{ Name string }

type view struct{ Name string }

type rows struct{ all []row }

func mapAll[A, B any](in []A, f func(A) B) []B {
	out := make([]B, 0, len(in))
	for _, a := range in {
		out = append(out, f(a))
	}
	return out
}

// mapBy asks for the function before it goes through the list.
func mapBy[A, B any](in []A, mk func() func(A) B) []B {
	f := mk()
	out := make([]B, len(in))
	for i := range in {
		out[i] = f(in[i])
	}
	return out
}

func toView(r row) view {
	v := validator.New() // report
	if v.Struct(r) != nil {
		return view{}
	}
	return view{r.Name}
}

// export makes it for the whole.
func export(in rows) []view {
	m := reflectx.NewMapper("db") // silent
	return mapAll(in.all, func(r row) view {
		m.FieldMap(reflect.ValueOf(r))
		return view{r.Name}
	})
}

func exportEach(in rows) []view {
	return mapAll(in.all, toView)
}

func exportBy(in rows) []view {
	return mapBy(in.all, func() func(row) view {
		t := mold.New() // silent
		return func(r row) view {
			_ = t.Struct(context.Background(), &r)
			return view{r.Name}
		}
	})
}

func exportLo(in rows) []view {
	return lo.Map(in.all, func(r row, _ int) view {
		e := form.NewEncoder() // report
		_, _ = e.Encode(r)
		return view{r.Name}
	})
}

type converter struct{ policy *bluemonday.Policy }

func newConverter() *converter { return &converter{bluemonday.UGCPolicy()} } // report

func (c *converter) convert(r row) view { return view{c.policy.Sanitize(r.Name)} }

// exportConv makes a converter for each row.
func exportConv(in rows) (out []view) {
	return mapAll(in.all, func(r row) view { return newConverter().convert(r) })
}

type strictConverter struct{ policy *bluemonday.Policy }

func newStrict() *strictConverter {
	p := bluemonday.NewPolicy() // silent
	return &strictConverter{p}
}

func (c *strictConverter) convert(r row) view { return view{c.policy.Sanitize(r.Name)} }

// exportStrict binds the method to one converter.
func exportStrict(in rows) []view {
	return mapAll(in.all, newStrict().convert)
}

// exportSorted compares, which is done more often than there are rows.
func exportSorted(in rows) {
	slices.SortFunc(in.all, func(a, b row) int {
		d := form.NewEncoder() // report
		_, _ = d.Encode(a)
		return cmp.Compare(a.Name, b.Name)
	})
}

func load() (in rows) {
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		in.all = append(in.all, row{sc.Text()})
	}
	return in
}

func main() {
	in := load()
	n := len(export(in)) + len(exportEach(in)) + len(exportBy(in)) + len(exportLo(in))
	exportSorted(in)
	log.Print(n + len(exportConv(in)) + len(exportStrict(in)))
}
