// Package layered has functions that call those that they are given, at the start from one caller and in requests
// from another. What decides: what each caller hands over.
package layered

import (
	"net/http"

	"github.com/go-playground/form/v4"
	"github.com/go-playground/validator/v10"
)

type layer func(http.Handler) http.Handler

// start is handed over at the start.
func start(next http.Handler) http.Handler {
	d := form.NewDecoder() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var x struct{ A string }
		if d.Decode(&x, r.URL.Query()) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

// late is handed over in requests.
func late(next http.Handler) http.Handler {
	v := validator.New() // report
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if v.Var(r.Host, "required") == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func byIndex(h http.Handler, layers ...layer) http.Handler {
	for i := range layers {
		h = layers[i](h)
	}
	return h
}

func start2(next http.Handler) http.Handler {
	d := form.NewDecoder() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var x struct{ A string }
		if d.Decode(&x, r.URL.Query()) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func late2(next http.Handler) http.Handler {
	v := validator.New() // report
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if v.Var(r.Host, "required") == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func byRange(h http.Handler, layers ...layer) http.Handler {
	for _, l := range layers {
		h = l(h)
	}
	return h
}

func start3(next http.Handler) http.Handler {
	d := form.NewDecoder() // silent
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		var x struct{ A string }
		if d.Decode(&x, r.URL.Query()) == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func late3(next http.Handler) http.Handler {
	v := validator.New() // report
	return http.HandlerFunc(func(w http.ResponseWriter, r *http.Request) {
		if v.Var(r.Host, "required") == nil {
			next.ServeHTTP(w, r)
		}
	})
}

func single(h http.Handler, l layer) http.Handler { return l(h) }

func start4() int {
	v := validator.New() // silent
	if v.Var("8080", "numeric") != nil {
		return 0
	}
	return 1
}

func late4() int {
	v := validator.New() // report
	if v.Var("8080", "numeric") != nil {
		return 0
	}
	return 1
}

func first(fs []func() int) int { return fs[0]() }

func start5() int {
	v := validator.New() // silent
	if v.Var("8080", "numeric") != nil {
		return 0
	}
	return 1
}

func late5() int {
	v := validator.New() // report
	if v.Var("8080", "numeric") != nil {
		return 0
	}
	return 1
}

func keyed(fs map[string]func() int, k string) int { return fs[k]() }

func handle(layers ...layer) http.HandlerFunc {
	return func(w http.ResponseWriter, r *http.Request) {
		byIndex(http.NotFoundHandler(), layers...).ServeHTTP(w, r)
	}
}

func Handler(w http.ResponseWriter, r *http.Request) {
	byRange(http.NotFoundHandler(), late2).ServeHTTP(w, r)
	single(http.NotFoundHandler(), late3).ServeHTTP(w, r)
	_ = first([]func() int{late4})
	_ = keyed(map[string]func() int{"a": late5}, "a")
}

func Main() error {
	http.Handle("/a", byIndex(http.NotFoundHandler(), start))
	http.Handle("/b", handle(late))
	http.Handle("/c", byRange(http.NotFoundHandler(), start2))
	http.Handle("/d", single(http.NotFoundHandler(), start3))
	if first([]func() int{start4}) == 0 || keyed(map[string]func() int{"a": start5}, "a") == 0 {
		return nil
	}
	http.HandleFunc("/e", Handler)
	return http.ListenAndServe(":80", nil)
}
