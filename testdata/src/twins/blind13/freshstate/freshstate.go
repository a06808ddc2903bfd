// Package freshstate sets things up with functions that remember, and with functions that do not. What decides: whether two requests may share what is
// remembered.
package freshstate

import (
	"context"
	"errors"
	"net/http"
	"reflect"
	"strings"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
)

type item struct{ SKU string }

type batch struct{ Items []item }

// uniq knows what it has seen.
type uniq struct{ seen map[string]bool }

func (u *uniq) check(fl validator.FieldLevel) bool {
	s := fl.Field().String()
	if u.seen[s] {
		return false
	}
	u.seen[s] = true
	return true
}

// upper knows nothing.
type upper struct{}

func (upper) check(fl validator.FieldLevel) bool { return strings.ToUpper(fl.Param()) == fl.Param() }

// unique has a method of a fresh object.
func unique(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	if err := v.RegisterValidation("uniq", (&uniq{seen: map[string]bool{}}).check); err != nil {
		return
	}
	if v.Struct(batch{[]item{{r.FormValue("sku")}}}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// closed has a closure over a fresh map.
func closed(w http.ResponseWriter, r *http.Request) {
	seen := make(map[string]int)
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	_ = v.RegisterValidation("uniq", func(fl validator.FieldLevel) bool {
		seen[fl.Field().String()]++
		return seen[fl.Field().String()] == 1
	})
	if v.Struct(batch{[]item{{r.FormValue("sku")}}}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// collected appends to a local.
func collected(w http.ResponseWriter, r *http.Request) {
	var names []string
	t := mold.New() // silent
	t.Register("note", func(ctx context.Context, fl mold.FieldLevel) error {
		names = append(names, fl.Param())
		return nil
	})
	it := item{r.FormValue("sku")}
	_ = t.Struct(r.Context(), &it)
	_, _ = w.Write([]byte(strings.Join(names, ",")))
}

func counting() func([]string) (any, error) {
	n := 0
	return func(values []string) (any, error) {
		if n++; n > 100 {
			return nil, errors.New("too many")
		}
		return values[0], nil
	}
}

// counted has a function that a helper made fresh.
func counted(w http.ResponseWriter, r *http.Request) {
	var it item
	d := form.NewDecoder() // silent
	d.RegisterCustomTypeFunc(counting(), "")
	_ = d.Decode(&it, r.URL.Query())
}

// stateless has a method of an object without fields.
func stateless(w http.ResponseWriter, r *http.Request) {
	v := validator.New(validator.WithPrivateFieldValidation()) // report
	_ = v.RegisterValidation("upper", upper{}.check)
	if v.Struct(item{r.FormValue("sku")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

func convert(s string) reflect.Value { return reflect.ValueOf(strings.TrimSpace(s)) }

// plain has a function of the package.
func plain(w http.ResponseWriter, r *http.Request) {
	var it item
	d := schema.NewDecoder() // report
	d.RegisterConverter("", convert)
	_ = d.Decode(&it, r.URL.Query())
}

// looking has a closure over a map that nobody changes.
func looking(w http.ResponseWriter, r *http.Request) {
	allowed := map[string]bool{"a": true, "b": true}
	v := validator.New() // report
	_ = v.RegisterValidation("allowed", func(fl validator.FieldLevel) bool { return allowed[fl.Field().String()] })
	if v.Struct(item{r.FormValue("sku")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// answering has a closure over the request.
func answering(w http.ResponseWriter, r *http.Request) {
	v := validator.New() // silent
	_ = v.RegisterValidation("same", func(fl validator.FieldLevel) bool { return fl.Field().String() == r.FormValue("sku") })
	if v.Struct(item{r.FormValue("other")}) != nil {
		w.WriteHeader(http.StatusBadRequest)
	}
}

// local has a closure that keeps what it needs in itself.
func local(w http.ResponseWriter, r *http.Request) {
	t := mold.New() // report
	t.Register("words", func(ctx context.Context, fl mold.FieldLevel) error {
		seen := make(map[string]bool)
		for _, word := range strings.Fields(fl.Param()) {
			seen[word] = true
		}
		if len(seen) > 10 {
			return errors.New("too many")
		}
		return nil
	})
	it := item{r.FormValue("sku")}
	_ = t.Struct(r.Context(), &it)
}

func Routes(m *http.ServeMux) {
	for path, f := range map[string]http.HandlerFunc{
		"/unique": unique, "/closed": closed, "/collected": collected, "/counted": counted, "/stateless": stateless, "/plain": plain, "/looking": looking,
		"/answering": answering, "/local": local,
	} {
		m.HandleFunc(path, f)
	}
}
