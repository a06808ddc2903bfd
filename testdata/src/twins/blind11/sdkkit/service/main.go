// Command service uses package sdk.
package main

import (
	"log"
	"net/http"

	"twins/blind11/sdkkit/sdk"
)

type in struct {
	Name string `validate:"required,name" mod:"trim"`
}

func name(s string) bool { return s != "" }

var clean = sdk.Sanitizer("b", "i") // silent

func main() {
	c, err := sdk.New(sdk.WithRule("name", name)) // silent
	if err != nil {
		log.Fatal(err)
	}
	e, err := sdk.NewEncoder(`"string"`) // silent
	if err != nil {
		log.Fatal(err)
	}
	http.HandleFunc("/a", func(w http.ResponseWriter, r *http.Request) {
		x := in{clean(r.FormValue("name"))}
		if err := c.Check(r.Context(), &x); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if err := sdk.Default().Check(r.Context(), &x); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
			return
		}
		if data, err := e.Encode(x.Name); err == nil {
			_, _ = w.Write(data)
		}
	})
	http.HandleFunc("/b", func(w http.ResponseWriter, r *http.Request) {
		c, err := sdk.New(sdk.WithRule("name", name)) // report
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		if err := c.Check(r.Context(), &in{r.FormValue("name")}); err != nil { // silent: it is part of the checker, which is reported
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	http.HandleFunc("/c", func(w http.ResponseWriter, r *http.Request) {
		e, err := sdk.NewEncoder(`"bytes"`) // report
		if err != nil {
			http.Error(w, err.Error(), http.StatusInternalServerError)
			return
		}
		if data, err := e.Encode(r.FormValue("name")); err == nil {
			_, _ = w.Write(data)
		}
	})
	http.HandleFunc("/d", func(w http.ResponseWriter, r *http.Request) {
		own := sdk.Sanitizer(r.Form["element"]...) // silent
		text := sdk.Sanitizer("mark")              // report
		_, _ = w.Write([]byte(own(text(r.FormValue("text")))))
	})
	http.HandleFunc("/e", func(w http.ResponseWriter, r *http.Request) {
		if err := sdk.Check(r.Context(), &in{r.FormValue("name")}); err != nil { // silent: reported where it stands
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	log.Fatal(http.ListenAndServe(":8080", nil))
}
