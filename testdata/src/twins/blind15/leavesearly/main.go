// Command leavesearly leaves loops. What decides: whether another round comes after one that has built.
package main

import (
	"log"
	"os"
	"reflect"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/mold/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/microcosm-cc/bluemonday"
)

type in struct{ Name string }

func returns(xs []in) error {
	for _, x := range xs {
		if x.Name != "" {
			return validator.New().Struct(x) // silent
		}
	}
	return nil
}

func returnsIfWrong(xs []in) error {
	for _, x := range xs {
		if err := validator.New().Struct(x); err != nil { // report
			return err
		}
	}
	return nil
}

func breaks(xs []in) (err error) {
	for _, x := range xs {
		if x.Name == "" {
			continue
		}
		t := mold.New() // silent
		err = t.Struct(nil, &x)
		break
	}
	return err
}

// breaksSwitch only leaves the switch.
func breaksSwitch(xs []in) (err error) {
	for _, x := range xs {
		switch x.Name {
		case "a":
			t := mold.New() // report
			err = t.Struct(nil, &x)
			break
		}
	}
	return err
}

func labelled(xs [][]in) (err error) {
outer:
	for _, row := range xs {
		for _, x := range row {
			d := form.NewDecoder() // silent
			err = d.Decode(&x, nil)
			break outer
		}
	}
	return err
}

// inner goes on with the next row.
func inner(xs [][]in) (err error) {
outer:
	for _, row := range xs {
		for _, x := range row {
			d := form.NewDecoder() // report
			err = d.Decode(&x, nil)
			continue outer
		}
	}
	return err
}

func fatal(xs []in) {
	for _, x := range xs {
		if x.Name == "" {
			p := bluemonday.UGCPolicy() // silent
			log.Fatal(p.Sanitize(x.Name))
		}
	}
}

// prints looks like it, and goes on.
func prints(xs []in) {
	for _, x := range xs {
		if x.Name == "" {
			p := bluemonday.UGCPolicy() // report
			log.Print(p.Sanitize(x.Name))
		}
	}
}

func panics(xs []in) {
	for i := range xs {
		if i > 3 {
			m := reflectx.NewMapper("x") // silent
			panic(m.FieldMap(reflect.ValueOf(xs[i])))
		}
	}
}

// die never comes back.
func die(x in) {
	log.Print(x)
	os.Exit(1)
}

func dies(xs []in) {
	for _, x := range xs {
		if x.Name == "b" {
			v := validator.New() // silent
			_ = v.Struct(x)
			die(x)
		}
	}
}

// warn does.
func warn(x in) { log.Print(x) }

func warns(xs []in) {
	for _, x := range xs {
		if x.Name == "b" {
			v := validator.New() // report
			_ = v.Struct(x)
			warn(x)
		}
	}
}

// flagged ends by its condition.
func flagged(xs []in) (err error) {
	for i, done := 0, false; i < len(xs) && !done; i++ {
		if xs[i].Name != "" {
			d := schema.NewDecoder() // silent
			err = d.Decode(&xs[i], nil)
			done = true
		}
	}
	return err
}

func main() {
	xs := []in{{os.Args[1]}}
	_ = returns(xs)
	_ = returnsIfWrong(xs)
	_ = breaks(xs)
	_ = breaksSwitch(xs)
	_ = labelled([][]in{xs})
	_ = inner([][]in{xs})
	_ = flagged(xs)
	fatal(xs)
	prints(xs)
	panics(xs)
	dies(xs)
	warns(xs)
}
