// Command kindcases goes through entries of several kinds, and makes something for one of them. What decides: whether there can be many of the kind.
package main

import (
	"context"
	"fmt"
	"log"
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

type entry struct {
	Kind  string
	Value any
}

func check(all []entry) {
	for _, e := range all {
		switch e.Kind {
		case "user", "group":
			v := validator.New() // report
			log.Println(v.Struct(e))
		case "comment":
			continue
		}
	}
}

func clean(all []entry) {
	for _, e := range all {
		switch x := e.Value.(type) {
		case string:
			p := bluemonday.UGCPolicy() // report
			fmt.Println(p.Sanitize(x))
		case []byte:
			fmt.Println(len(x))
		}
	}
}

func trim(all []entry) {
	for i := range all {
		if all[i].Kind != "text" {
			fmt.Println(all[i].Kind)
		} else if err := mold.New().Struct(context.Background(), &all[i]); err != nil { // report
			log.Println(err)
		}
	}
}

var byKind = map[string]func(entry){
	"fields": func(e entry) {
		m := reflectx.NewMapper("json") // report
		fmt.Println(len(m.FieldMap(reflect.ValueOf(e))))
	},
	"none": func(entry) {},
}

func dispatch(all []entry) {
	for _, e := range all {
		if f, ok := byKind[e.Kind]; ok {
			f(e)
		}
	}
}

// encode makes it for the first of the kind.
func encode(all []entry) error {
	var c *goavro.Codec
	for _, e := range all {
		switch {
		case e.Kind == "avro" && c == nil:
			var err error
			if c, err = goavro.NewCodec(`"string"`); err != nil { // silent
				return err
			}
			fallthrough
		case e.Kind == "avro":
			data, _ := c.BinaryFromNative(nil, e.Value)
			fmt.Println(len(data))
		}
	}
	return nil
}

// last ends with the entry that says so.
func last(all []entry) error {
	for _, e := range all {
		switch e.Kind {
		case "end":
			d := form.NewDecoder() // silent
			return d.Decode(&e, map[string][]string{"kind": {e.Kind}})
		default:
			fmt.Println(e.Kind)
		}
	}
	return nil
}

// broken breaks the switch, and not the loop.
func broken(all []entry) {
	for _, e := range all {
		switch e.Kind {
		case "end":
			d := schema.NewDecoder() // report
			log.Println(d.Decode(&e, map[string][]string{"kind": {e.Kind}}))
			break
		default:
			fmt.Println(e.Kind)
		}
	}
}

func main() {
	var all []entry
	for _, a := range os.Args[1:] {
		all = append(all, entry{a, a})
	}
	check(all)
	clean(all)
	trim(all)
	dispatch(all)
	broken(all)
	if err := encode(all); err != nil {
		log.Fatal(err)
	}
	if err := last(all); err != nil {
		log.Fatal(err)
	}
}
