// Command cmd puts the two together.
package main

import (
	"context"
	"log"
	"net/http"
	"os"

	"twins/blind10/commons/rules"
	"twins/blind10/commons/web"
)

func main() {
	set := rules.New() // silent
	if err := set.Apply(context.Background(), &web.In{Name: os.Getenv("NAME")}); err != nil {
		log.Fatal(err)
	}
	m := http.NewServeMux()
	web.NewHandler().Routes(m)
	m.HandleFunc("GET /preview", func(w http.ResponseWriter, r *http.Request) {
		p := web.Policy() // report
		_, _ = w.Write([]byte(p.Sanitize(r.FormValue("text"))))
	})
	m.HandleFunc("POST /check", func(w http.ResponseWriter, r *http.Request) {
		if err := set.Apply(r.Context(), &web.In{Name: r.FormValue("name")}); err != nil {
			http.Error(w, err.Error(), http.StatusBadRequest)
		}
	})
	log.Fatal(http.ListenAndServe(":8080", m))
}
