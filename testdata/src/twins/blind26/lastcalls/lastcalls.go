// Package lastcalls checks what tools and handlers are given. What decides: whether the call behind the build comes back.
package lastcalls

import (
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"

	"github.com/go-playground/validator/v10"
)

func die(err error) {
	fmt.Fprintln(os.Stderr, err)
	os.Exit(1)
}

func warn(err error) { fmt.Fprintln(os.Stderr, err) }

func must(err error) {
	if err != nil {
		panic(err)
	}
}

type conf struct{ Port int }

func readAll(confs []conf) {
	for _, c := range confs {
		if c.Port < 0 {
			die(validator.New().Struct(c)) // silent
		}
		http.Get(fmt.Sprint(c.Port))
	}
}

func readWarned(confs []conf) {
	for _, c := range confs {
		if c.Port < 0 {
			warn(validator.New().Struct(c)) // report
		}
		http.Get(fmt.Sprint(c.Port))
	}
}

func readMust(confs []conf) {
	for _, c := range confs {
		must(validator.New().Struct(c)) // report
		http.Get(fmt.Sprint(c.Port))
	}
}

func readFatal(confs []conf) {
	for _, c := range confs {
		if c.Port == 0 {
			err := validator.New().Struct(c) // silent
			log.Fatalf("no port: %v", err)
		}
		http.Get(fmt.Sprint(c.Port))
	}
}

func readPanic(confs []conf) {
	for i := range confs {
		if confs[i].Port == 0 {
			panic(validator.New().Struct(confs[i])) // silent
		}
		http.Get(fmt.Sprint(confs[i].Port))
	}
}

func readRecovered(confs []conf) {
	for i := range confs {
		func() {
			defer func() { _ = recover() }()
			if confs[i].Port == 0 {
				panic(validator.New().Struct(confs[i])) // report
			}
		}()
		http.Get(fmt.Sprint(confs[i].Port))
	}
}

func abort(w http.ResponseWriter, r *http.Request) {
	if err := validator.New().Struct(r); err != nil { // report
		panic(http.ErrAbortHandler)
	}
}

func broken(w http.ResponseWriter, r *http.Request) {
	if r.URL == nil {
		die(errors.Join(validator.New().Struct(r))) // silent
	}
}

// ReadAll reads the configurations of all that run.
func ReadAll(confs []conf) {
	readAll(confs)
	readWarned(confs)
	readMust(confs)
	readFatal(confs)
	readPanic(confs)
	readRecovered(confs)
	http.HandleFunc("/abort", abort)
	http.HandleFunc("/broken", broken)
}
