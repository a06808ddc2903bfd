// Command bootloops starts up in loops. What decides: whether each thing has its own from then on, or all could have one.
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
)

type table struct {
	Name   string
	Schema string
}

type route struct {
	path string
	v    *validator.Validate
}

func (t *route) ServeHTTP(w http.ResponseWriter, r *http.Request) {
	_ = t.v.Struct(table{Name: r.FormValue("name")})
}

// routes has one for each route.
func routes(m *http.ServeMux, paths []string) {
	for _, p := range paths {
		m.Handle(p, &route{path: p, v: validator.New()}) // silent
	}
}

// mappers keeps one for each tag.
func mappers(tags []string) map[string]*reflectx.Mapper {
	all := make(map[string]*reflectx.Mapper, len(tags))
	for _, tag := range tags {
		all[tag] = reflectx.NewMapper(tag) // silent
	}
	return all
}

// codecs compiles one for each table.
func codecs(ts []table) (all []*goavro.Codec) {
	for i := range ts {
		c, err := goavro.NewCodec(ts[i].Schema) // silent
		if err != nil {
			log.Fatal(err)
		}
		all = append(all, c)
	}
	return all
}

// handlers closes over one for each.
func handlers(m *http.ServeMux, names ...string) {
	for _, name := range names {
		d := form.NewDecoder() // silent
		d.SetTagName(name)
		m.HandleFunc("/"+name, func(w http.ResponseWriter, r *http.Request) {
			_ = d.Decode(new(table), r.URL.Query())
		})
	}
}

// workers has one for each worker.
func workers(ctx context.Context, n int, in <-chan table) {
	for i := 0; i < n; i++ {
		t := mold.New() // silent
		go func() {
			for x := range in {
				_ = t.Struct(ctx, &x)
			}
		}()
	}
}

// check makes one for each table, and all are the same.
func check(ts []table) {
	for _, t := range ts {
		v := validator.New(validator.WithRequiredStructEnabled()) // report
		if err := v.Struct(t); err != nil {
			log.Fatal(err)
		}
	}
}

// trim makes one for each in a function.
func trim(ctx context.Context, ts []table) {
	for i := range ts {
		if err := trimOne(ctx, &ts[i]); err != nil {
			log.Print(err)
		}
	}
}

func trimOne(ctx context.Context, t *table) error {
	tr := mold.New() // report
	return tr.Struct(ctx, t)
}

// count makes one for each pair.
func count(ts []table, tags []string) (n int) {
	for _, t := range ts {
		for range tags {
			m := reflectx.NewMapper("db") // report
			n += len(m.FieldMap(reflect.ValueOf(t)))
		}
	}
	return n
}

// parse overwrites the one before.
func parse(ts []table) {
	var d *schema.Decoder
	for i := range ts {
		d = schema.NewDecoder() // report
		d.IgnoreUnknownKeys(true)
		_ = d.Decode(&ts[i], nil)
	}
}

func main() {
	var ts []table
	for _, name := range os.Args[1:] {
		ts = append(ts, table{Name: name})
	}
	m, in := http.NewServeMux(), make(chan table)
	routes(m, os.Args[1:])
	handlers(m, "a", "b")
	log.Print(len(mappers(os.Args)), len(codecs(ts)))
	ctx := context.Background()
	workers(ctx, 4, in)
	check(ts)
	trim(ctx, ts)
	log.Print(count(ts, os.Args))
	parse(ts)
	log.Fatal(http.ListenAndServe(":8080", m))
}
