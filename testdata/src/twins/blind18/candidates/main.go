// Command candidates tries one after the other. What decides: whether what is made is for the candidate, and whether it goes on afterwards.
package main

import (
	"context"
	"encoding/json"
	"errors"
	"log"
	"net/http"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
)

type offer struct {
	Name   string
	Tag    string
	Values map[string][]string
}

var errNone = errors.New("none fits")

// byTag has one of each tag.
func byTag(x any, tags []string, values map[string][]string) error {
	for _, tag := range tags {
		d := form.NewDecoder() // silent
		d.SetTagName(tag)
		if err := d.Decode(x, values); err == nil {
			return nil
		}
	}
	return errNone
}

// schemas looks for the schema that fits.
func schemas(x any, texts []string) ([]byte, error) {
	for _, text := range texts {
		c, err := goavro.NewCodec(text) // silent
		if err != nil {
			continue
		}
		if data, err := c.BinaryFromNative(nil, x); err == nil {
			return data, nil
		}
	}
	return nil, errNone
}

// best looks at all of them.
func best(list []offer) (found *offer) {
	for i, o := range list {
		v := validator.New() // report
		if v.Struct(o) == nil {
			found = &list[i]
		}
	}
	return found
}

// first makes it when it has found the one.
func first(ctx context.Context, list []offer, name string) error {
	for i := range list {
		if list[i].Name != name {
			continue
		}
		t := mold.New() // silent
		return t.Struct(ctx, &list[i])
	}
	return errNone
}

// until goes on when the one does not fit.
func until(list []offer) error {
	for _, o := range list {
		d := schema.NewDecoder() // report
		if d.Decode(&o, o.Values) == nil {
			return nil
		}
	}
	return errNone
}

// found leaves the loop with what it has found.
func found(list []offer, name string) int {
	var o *offer
	for i := range list {
		if list[i].Name == name {
			o = &list[i]
			break
		}
	}
	if o == nil {
		return 0
	}
	m := reflectx.NewMapper("db") // silent
	return len(m.FieldMap(reflect.ValueOf(o)))
}

// byIndex leaves by what it counts.
func byIndex(list []offer, name string) (n int) {
	at := -1
	for i := 0; i < len(list) && at < 0; i++ {
		if list[i].Name == name {
			at = i
			m := reflectx.NewMapper("json") // silent
			n = len(m.FieldMap(reflect.ValueOf(list[i])))
		}
	}
	return n
}

// byFlag asks the flag too late.
func byFlag(ctx context.Context, list []offer, name string) {
	ok := false
	for i := range list {
		if list[i].Name == name || ok {
			t := mold.New() // report
			_ = t.Struct(ctx, &list[i])
			ok = true
		}
	}
}

// check makes it for a request, whatever it finds.
func check(w http.ResponseWriter, r *http.Request) {
	for _, name := range r.Form["name"] {
		if name == "" {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			_ = v.Var(name, "required")
			return
		}
	}
}

func main() {
	ctx := context.Background()
	var list []offer
	if err := json.NewDecoder(os.Stdin).Decode(&list); err != nil {
		log.Fatal(err)
	}
	_ = byTag(best(list), []string{"json", "form"}, nil)
	_, _ = schemas(list, []string{`"string"`, `"bytes"`})
	_ = until(list)
	byFlag(ctx, list, "a")
	if found(list, "b")+byIndex(list, "c") > 0 {
		_ = first(ctx, list, "d")
	}
	http.HandleFunc("/check", check)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
