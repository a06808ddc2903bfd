// Package shapes builds in places and under names of many kinds.
package shapes

import (
	"fmt"
	"net/http"
	"reflect"

	"web"

	"github.com/go-playground/validator/v10"
	"github.com/jmoiron/sqlx/reflectx"
)

func tagOf(m *reflectx.Mapper) string {
	for tag := range m.FieldMap(reflect.ValueOf(0)) {
		return tag
	}
	return ""
}

// A cycle of initialisation: the rule uses the validator's function.
func nested(fl validator.FieldLevel) bool {
	if fl.Field().Kind() == reflect.String {
		return deep("1") != ""
	}
	return true
}

func deep(s string) string {
	if s == "1" {
		return "d"
	}
	v := validator.New() // kept
	_ = v.RegisterValidation("nested", nested)
	return v.Struct(s).Error()
}

func cycle(w http.ResponseWriter, r *http.Request) { fmt.Fprint(w, deep(r.FormValue("q"))) }

func RunCycle() string { return web.Each(cycle, "q=a", "q=b") }

// A cycle through a method value and a table.
type rules struct {
	list map[string]func(string) string
}

var table rules

func init() { table = rules{list: map[string]func(string) string{"a": tabled}} }

func tabled(s string) string {
	v := validator.New() // fixed
	_ = v.RegisterValidation("t", func(fl validator.FieldLevel) bool { return len(table.list) == 1 })
	return v.Struct(s).Error()
}

func cycleTable(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, table.list["a"](r.FormValue("q")))
}

func RunCycleTable() string { return web.Each(cycleTable, "q=a", "q=b") }

// Local types in the set-up.
func localType(w http.ResponseWriter, r *http.Request) {
	type in struct{ A string }
	v := validator.New() // kept
	_ = v.RegisterValidation(reflect.TypeFor[in]().Name(), func(fl validator.FieldLevel) bool {
		_, ok := fl.Field().Interface().(in)
		return ok
	})
	fmt.Fprint(w, v.Struct(in{r.FormValue("q")}))
}

func RunLocalType() string { return web.Each(localType, "q=a", "q=b") }

// Local constants, one of them shadowing a package.
func localConst(w http.ResponseWriter, r *http.Request) {
	const (
		a = iota + 1
		b
	)
	const strings = "tag"
	m := reflectx.NewMapper(strings + fmt.Sprint(a, b)) // kept
	fmt.Fprint(w, tagOf(m))
}

func RunLocalConst() string { return web.Each(localConst, "", "") }

// Generic function.
func generic[T any](x T) string {
	v := validator.New()
	v.SetTagName(fmt.Sprintf("%T", x))
	return v.Struct(x).Error()
}

func generics(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, generic(1), generic("s"), generic[any](nil))
}

func RunGenerics() string { return web.Each(generics, "", "") }

// Generic receiver.
type box[T any] struct{ x T }

func (b box[T]) check() string {
	v := validator.New() // kept
	_ = v.RegisterValidation("box", func(fl validator.FieldLevel) bool {
		_, ok := fl.Field().Interface().(T)
		return ok
	})
	return v.Struct(b.x).Error()
}

func boxes(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, box[int]{1}.check(), box[string]{"a"}.check())
}

func RunBoxes() string { return web.Each(boxes, "", "") }

// Names that are taken by parameters and labels where the variable is used.
func taken(validate string, decoder int) string {
	v := validator.New() // fixed
	v.SetTagName("taken")
	if decoder > 0 {
		decoder := validate
		return v.Struct(decoder).Error()
	}
	return v.Struct(validate).Error()
}

func takes(w http.ResponseWriter, r *http.Request) {
	fmt.Fprint(w, taken(r.FormValue("q"), len(r.FormValue("q"))))
}

func RunTaken() string { return web.Each(takes, "q=a", "q=") }

// Named results that the name shadows.
func results() (validate string, err error) {
	v := validator.New() // fixed
	err = v.Struct(1)
	validate = "r"
	return
}

func resulted(w http.ResponseWriter, r *http.Request) {
	s, err := results()
	fmt.Fprint(w, s, err)
}

func RunResults() string { return web.Each(resulted, "", "") }

// Closure captured and called twice, with the variable reassigned in a branch.
func captured(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // kept
	use := func(x any) { fmt.Fprint(w, v.Struct(x)) }
	use(1)
	if r.FormValue("q") == "x" {
		v = validator.New() // kept
		v.SetTagName("x")
	}
	use(2)
}

func RunCaptured() string { return web.Each(captured, "q=x", "q=", "q=x") }
