// Package crashpaths makes things where a program ends, fails or is refused. What decides: whether the path ends the program, the loop, or only
// the call.
package crashpaths

import (
	"encoding/json"
	"errors"
	"fmt"
	"log"
	"net/http"
	"os"
	"regexp"
	"runtime/debug"
	"strings"

	"github.com/go-playground/validator/v10"
)

type event struct{ Kind string }

func fatal(err error) {
	// The program ends.
	msg := strings.NewReplacer("\n", " ").Replace(err.Error()) // silent
	fmt.Fprintln(os.Stderr, msg)
	os.Exit(1)
}

func mustLoad(path string) []event {
	data, err := os.ReadFile(path)
	if err != nil {
		fatal(err)
	}
	var events []event
	if err := json.Unmarshal(data, &events); err != nil {
		log.Fatalf("%s", regexp.MustCompile(`\s+`).ReplaceAllString(err.Error(), " ")) // silent
	}
	return events
}

func recovered(next http.Handler) http.Handler {
	// With the middleware.
	frames := regexp.MustCompile(`goroutine \d+`) // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		defer func() {
			if p := recover(); p != nil {
				log.Print(frames.ReplaceAllString(string(debug.Stack()), ""))
				// With each panic: the server goes on.
				http.Error(w, regexp.MustCompile(`\s+`).ReplaceAllString(fmt.Sprint(p), " "), 500) // report
			}
		}()
		next.ServeHTTP(w, r)
	})
}

func deferred(w http.ResponseWriter, r *http.Request) {
	defer func() {
		// When each request ends.
		_ = validator.New().Struct(r.URL) // report
	}()
	fmt.Fprintln(w, r.URL)
}

func refused(w http.ResponseWriter, r *http.Request) {
	if r.Method != http.MethodPost {
		// On a path that fails, but requests take it.
		allow := strings.NewReplacer("_", "-").Replace(r.Header.Get("Allow")) // report
		http.Error(w, allow, http.StatusMethodNotAllowed)
		return
	}
	w.WriteHeader(http.StatusNoContent)
}

func all(events []event) error {
	var errs []error
	for _, e := range events {
		if e.Kind == "stop" {
			// The last round.
			return validator.New().Struct(e) // silent
		}
		if e.Kind == "" {
			// The loop goes on after it.
			errs = append(errs, validator.New().Var(e.Kind, "required")) // report
			continue
		}
		if e.Kind == "panic" {
			// It ends here.
			panic(regexp.MustCompile(`\W`).ReplaceAllString(e.Kind, "")) // silent
		}
	}
	return errors.Join(errs...)
}

func drain(events []event) {
	for {
		if len(events) == 0 {
			return
		}
		e := events[0]
		events = events[1:]
		func() {
			defer func() { _ = recover() }()
			// It panics, and is caught in the same round.
			if err := validator.New().Struct(e); err != nil { // report
				panic(err)
			}
		}()
	}
}

func exits(events []event) {
	for _, e := range events {
		if e.Kind != "exit" {
			continue
		}
		// Once: the program is left.
		re := regexp.MustCompile(`^exit`) // silent
		if re.MatchString(e.Kind) {
			os.Exit(0)
		}
		os.Exit(1)
	}
}

func Main() error {
	events := mustLoad("events.json")
	if err := all(events); err != nil {
		fatal(err)
	}
	drain(events)
	exits(events)
	http.Handle("/", recovered(http.HandlerFunc(deferred)))
	http.HandleFunc("/post", refused)
	return http.ListenAndServe(":8080", nil)
}
