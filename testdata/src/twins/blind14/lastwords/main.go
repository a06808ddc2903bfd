// Command lastwords comes to an end in many ways. What decides: whether there is a next round after it is made.
package main

import (
	"errors"
	"fmt"
	"log"
	"log/slog"
	"os"
	"reflect"
	"runtime"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
	"github.com/gorilla/schema"
	"github.com/jmoiron/sqlx/reflectx"
	"github.com/linkedin/goavro/v2"
	"github.com/microcosm-cc/bluemonday"
)

type entry struct {
	Name   string
	Values map[string][]string
}

// die is never left.
func die(err error) {
	slog.Error(err.Error())
	os.Exit(1)
}

// complain is left.
func complain(err error) {
	slog.Error(err.Error())
	if errors.Is(err, os.ErrClosed) {
		os.Exit(1)
	}
}

// raise is never left, either.
func raise(what string, args ...any) { panic(fmt.Sprintf(what, args...)) }

// explain is the last thing in the loop.
func explain(es []entry) {
	for _, e := range es {
		if e.Name == "" {
			v := validator.New() // silent
			die(v.Struct(e))
		}
	}
}

// grumble is not.
func grumble(es []entry) {
	for _, e := range es {
		if e.Name == "" {
			v := validator.New(validator.WithRequiredStructEnabled()) // report
			complain(v.Struct(e))
		}
	}
}

func panics(es []entry) {
	for _, e := range es {
		if len(e.Values) == 0 {
			raise("%v", form.NewDecoder().Decode(&e, nil)) // silent
		}
	}
}

func exits(es []entry) {
	for _, e := range es {
		go func() {
			for {
				if e.Name != "" {
					d := schema.NewDecoder() // silent
					_ = d.Decode(&e, e.Values)
					runtime.Goexit()
				}
			}
		}()
		break
	}
}

// found leaves two loops.
func found(groups [][]entry) string {
	p := ""
all:
	for _, g := range groups {
		for _, e := range g {
			if e.Name == "text" {
				p = bluemonday.UGCPolicy().Sanitize(e.Name) // silent
				break all
			}
		}
	}
	return p
}

// skipped leaves the inner one only.
func skipped(groups [][]entry) (out []string) {
	for _, g := range groups {
		for _, e := range g {
			if e.Name == "text" {
				out = append(out, bluemonday.NewPolicy().Sanitize(e.Name)) // report
				break
			}
		}
	}
	return out
}

// switched breaks, but not from the loop.
func switched(es []entry) {
	for _, e := range es {
		switch e.Name {
		case "columns":
			reflectx.NewMapper("db").FieldMap(reflect.ValueOf(e)) // report
			break
		default:
			continue
		}
	}
}

// returned always returns.
func returned(es []entry) ([]byte, error) {
	for _, e := range es {
		if e.Name == "" {
			continue
		}
		c, err := goavro.NewCodec(`"string"`) // silent
		if err != nil {
			return nil, err
		}
		return c.BinaryFromNative(nil, e.Name)
	}
	return nil, nil
}

func main() {
	var es []entry
	for _, a := range os.Args[1:] {
		es = append(es, entry{Name: a})
	}
	explain(es)
	grumble(es)
	panics(es)
	exits(es)
	log.Print(found([][]entry{es}), skipped([][]entry{es}))
	switched(es)
	_, _ = returned(es)
}
