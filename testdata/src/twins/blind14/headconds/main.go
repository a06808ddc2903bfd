// Command headconds leaves its loops by their conditions. What decides: whether what comes with the making makes the condition false.
package main

import (
	"bufio"
	"context"
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

type line struct {
	Name   string
	Values map[string][]string
}

// check ends with the flag.
func check(ls []line) {
	for i, done := 0, false; i < len(ls) && !done; i++ {
		if ls[i].Name != "" {
			_ = validator.New().Struct(ls[i]) // silent
			done = true
		}
	}
}

// checkAll has a flag that ends nothing.
func checkAll(ls []line) (done bool) {
	for i := 0; i < len(ls); i++ {
		if ls[i].Name != "" {
			_ = validator.New(validator.WithRequiredStructEnabled()).Struct(ls[i]) // report
			done = true
		}
	}
	return done
}

// trim ends by the index.
func trim(ctx context.Context, ls []line) {
	for i := 0; i < len(ls); i++ {
		if ls[i].Name == "x" {
			t := mold.New() // silent
			_ = t.Struct(ctx, &ls[i])
			i = len(ls)
		}
	}
}

// skip jumps one further, that is not the end.
func skip(ls []line) {
	for i := 0; i < len(ls); i++ {
		if ls[i].Name == "x" {
			d := form.NewDecoder() // report
			_ = d.Decode(&ls[i], ls[i].Values)
			i++
		}
	}
}

// query ends when there is one.
func query(next func() line) *schema.Decoder {
	var d *schema.Decoder
	for d == nil {
		if l := next(); l.Name != "" {
			d = schema.NewDecoder() // silent
			_ = d.Decode(&l, l.Values)
		}
	}
	return d
}

// fields goes round once in any case.
func fields(l line) (n int) {
	for again := true; again; again = false {
		n = len(reflectx.NewMapper("db").FieldMap(reflect.ValueOf(l))) // silent
	}
	return n
}

// encode takes off the list what it has done.
func encode(ls []line) (out [][]byte) {
	for len(ls) > 0 {
		c, err := goavro.NewCodec(`"string"`) // report
		if err != nil {
			return nil
		}
		data, _ := c.BinaryFromNative(nil, ls[0].Name)
		out, ls = append(out, data), ls[1:]
	}
	return out
}

// lazy makes it with the first that needs it.
func lazy(ls []line) {
	var p *bluemonday.Policy
	for i := range ls {
		if ls[i].Name == "" {
			continue
		}
		if p == nil {
			p = bluemonday.NewPolicy() // silent
		}
		ls[i].Name = p.Sanitize(ls[i].Name)
	}
}

// drain throws away the rest.
func drain(ls []line) {
	for len(ls) > 0 {
		if ls[0].Name == "stop" {
			ls[0].Name = bluemonday.UGCPolicy().Sanitize(ls[0].Name) // silent
			ls = nil
			continue
		}
		ls = ls[1:]
	}
}

func main() {
	sc := bufio.NewScanner(os.Stdin)
	var ls []line
	for sc.Scan() {
		ls = append(ls, line{Name: sc.Text()})
	}
	check(ls)
	log.Print(checkAll(ls))
	trim(context.Background(), ls)
	skip(ls)
	log.Print(query(func() line { return ls[0] }) != nil)
	log.Print(fields(ls[0]), encode(ls))
	lazy(ls)
	drain(ls)
}
