// Command neverback ends itself in some places. What decides: whether what is called comes back.
package main

import (
	"bufio"
	"errors"
	"fmt"
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

type tool struct {
	Name   string
	Values map[string][]string
}

// die ends the process.
func die(err error) {
	log.Print(err)
	os.Exit(1)
}

// usage says how, and ends it as well.
func usage(why string) {
	fmt.Fprintln(os.Stderr, why)
	die(errors.New(why))
}

// warn comes back.
func warn(err error) { log.Print(err) }

// stop ends it when it is told to.
func stop(really bool) {
	if really {
		os.Exit(2)
	}
}

type shop struct {
	v *validator.Validate
	t *mold.Transformer
}

// fatal ends it, and says what is wrong in good words.
func (s *shop) fatal(t tool) {
	p := bluemonday.UGCPolicy() // silent
	log.Fatal(p.Sanitize(t.Name))
}

// check ends with the first that is wrong.
func (s *shop) check(ts []tool) {
	for _, t := range ts {
		if err := s.v.Struct(t); err != nil {
			m := reflectx.NewMapper("db") // silent
			m.FieldMap(reflect.ValueOf(t))
			die(err)
		}
	}
}

// warned goes on with the next one.
func (s *shop) warned(ts []tool) {
	for _, t := range ts {
		if err := s.v.Struct(t); err != nil {
			m := reflectx.NewMapper("db") // report
			m.FieldMap(reflect.ValueOf(t))
			warn(err)
		}
	}
}

// explained ends by two steps.
func (s *shop) explained(ts []tool) {
	for _, t := range ts {
		if t.Name == "" {
			d := form.NewDecoder() // silent
			_ = d.Decode(&t, t.Values)
			usage(t.Name)
		}
	}
}

// stopped does not end there.
func (s *shop) stopped(ts []tool) {
	for _, t := range ts {
		if t.Name == "" {
			d := form.NewDecoder() // report
			_ = d.Decode(&t, t.Values)
			stop(false)
		}
	}
}

// panicked is left by a panic, which nobody catches in here.
func (s *shop) panicked(ts []tool) {
	for _, t := range ts {
		if t.Name == "panic" {
			q := schema.NewDecoder() // silent
			_ = q.Decode(&t, t.Values)
			panic(t.Name)
		}
	}
}

// try catches a panic.
func try(f func()) (err error) {
	defer func() {
		if e := recover(); e != nil {
			err = fmt.Errorf("%v", e)
		}
	}()
	f()
	return nil
}

// caught goes on after the panic of each.
func (s *shop) caught(ts []tool) {
	for _, t := range ts {
		_ = try(func() {
			if t.Name == "panic" {
				q := schema.NewDecoder() // report
				_ = q.Decode(&t, t.Values)
				panic(t.Name)
			}
		})
	}
}

// needs ends the process when there is none, so that there is one behind it.
func (s *shop) needs() *mold.Transformer {
	if s.t == nil {
		die(errors.New("no trim"))
	}
	return s.t
}

func (s *shop) serve(w http.ResponseWriter, r *http.Request) {
	t := tool{Name: r.FormValue("name")}
	_ = s.needs().Struct(r.Context(), &t)
	c, err := goavro.NewCodec(`"string"`) // report
	if err != nil {
		die(err)
	}
	data, _ := c.BinaryFromNative(nil, t.Name)
	_, _ = w.Write(data)
}

// broken is the last that the process does.
func (s *shop) broken(w http.ResponseWriter, r *http.Request) {
	v := validator.New(validator.WithRequiredStructEnabled()) // silent
	_ = v.Struct(tool{Name: r.FormValue("name")})
	die(errors.New("asked to end"))
}

// deferred has it as its last word.
func (s *shop) deferred(ts []tool) {
	for _, t := range ts {
		func() {
			defer warn(nil)
			tr := mold.New() // report
			_ = tr.Struct(nil, &t)
		}()
	}
}

func main() {
	s := &shop{v: validator.New(), t: mold.New()} // silent
	var ts []tool
	for sc := bufio.NewScanner(os.Stdin); sc.Scan(); {
		ts = append(ts, tool{Name: sc.Text()})
	}
	s.check(ts)
	s.warned(ts)
	s.explained(ts)
	s.stopped(ts)
	s.caught(ts)
	s.deferred(ts)
	if len(ts) == 0 {
		s.fatal(tool{Name: "none"})
	}
	if len(ts) > 99 {
		s.panicked(ts)
	}
	http.HandleFunc("/", s.serve)
	http.HandleFunc("/broken", s.broken)
	log.Fatal(http.ListenAndServe(":8080", nil))
}
