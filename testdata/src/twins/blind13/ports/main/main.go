// Command main puts them together.
package main

import (
	"log"
	"net/http"

	"twins/blind13/ports/api"
	"twins/blind13/ports/rules"
	"twins/blind13/ports/store"
)

func main() {
	st, err := store.New()
	if err != nil {
		log.Fatal(err)
	}
	defer st.Close()
	log.Fatal(http.ListenAndServe(":8080", &api.Server{
		Store:  st,
		Rules:  rules.New(true),
		Parser: store.NewParser(),
	}))
}
