// Command gotoways goes where it says. What decides: whether the way leads past the making the next time.
package main

import (
	"context"
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
	"github.com/microcosm-cc/bluemonday"
)

type tree struct {
	Name   string
	Values map[string][]string
}

var (
	rules  *validator.Validate
	forms  *form.Decoder
	policy *bluemonday.Policy
)

func create(w http.ResponseWriter, r *http.Request) {
	if rules != nil {
		goto use
	}
	rules = validator.New() // silent
use:
	_ = rules.Struct(tree{Name: r.FormValue("name")})
}

// decode goes back after it has made it.
func decode(w http.ResponseWriter, r *http.Request) {
again:
	if forms == nil {
		forms = form.NewDecoder() // silent
		goto again
	}
	_ = forms.Decode(new(tree), r.URL.Query())
}

// clean goes past the use, and not past the making.
func clean(w http.ResponseWriter, r *http.Request) {
	policy = bluemonday.UGCPolicy() // report
	if r.FormValue("text") == "" {
		goto end
	}
	_, _ = w.Write([]byte(policy.Sanitize(r.FormValue("text"))))
end:
	w.WriteHeader(http.StatusOK)
}

// search goes where the wrong flag says.
func search(w http.ResponseWriter, r *http.Request) {
	var d *schema.Decoder
	if forms != nil {
		goto make
	}
	w.WriteHeader(http.StatusServiceUnavailable)
	return
make:
	d = schema.NewDecoder() // report
	_ = d.Decode(new(tree), r.URL.Query())
}

func trimAll(ctx context.Context, ts []*tree) {
	i := 0
next:
	if i >= len(ts) {
		return
	}
	t := mold.New() // report
	_ = t.Struct(ctx, ts[i])
	i++
	goto next
}

// fieldsAll makes it before the label.
func fieldsAll(ts []*tree) {
	i := 0
	m := reflectx.NewMapper("db") // silent
next:
	if i < len(ts) {
		m.FieldMap(reflect.ValueOf(ts[i]))
		i++
		goto next
	}
}

// encodeFirst goes out of the loop.
func encodeFirst(ts []*tree) (data []byte) {
	for _, t := range ts {
		if t.Name == "" {
			continue
		}
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			goto out
		}
		data, _ = c.BinaryFromNative(nil, t.Name)
		goto out
	}
out:
	return data
}

// encodeEach goes to the end of the round.
func encodeEach(ts []*tree) (out [][]byte) {
	for _, t := range ts {
		c, err := goavro.NewCodec(`"int"`) // report
		if err == nil {
			data, _ := c.BinaryFromNative(nil, t.Name)
			out = append(out, data)
			goto done
		}
		return nil
	done:
	}
	return out
}

func main() {
	var ts []*tree
	for _, a := range os.Args[1:] {
		ts = append(ts, &tree{Name: a})
	}
	trimAll(context.Background(), ts)
	fieldsAll(ts)
	log.Print(encodeEach(ts), encodeFirst(ts))
	http.HandleFunc("/create", create)
	http.HandleFunc("/decode", decode)
	http.HandleFunc("/clean", clean)
	http.HandleFunc("/search", search)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
