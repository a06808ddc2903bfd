// Package main puts a server together. What decides: whether the function that it gives is called with each request, and makes it there.
package main

import (
	"context"
	"log"
	"net/http"

	"github.com/go-playground/form/v4"

	"twins/blind8/crossjoin/core"
	"twins/blind8/crossjoin/impl"
)

func main() {
	l := &impl.Lazy{}
	if err := core.Start(context.Background(), l); err != nil {
		log.Fatal(err)
	}
	s := core.New(impl.Rules().Struct, impl.NewEach(), impl.NewKept(), l) // silent
	s.Before(func(r *http.Request) error {
		var in struct{ Token string }
		if err := form.NewDecoder().Decode(&in, r.Header); err != nil { // report
			return err
		}
		return impl.Rules().Struct(in) // report
	})
	log.Fatal(http.ListenAndServe(":8080", s))
}
