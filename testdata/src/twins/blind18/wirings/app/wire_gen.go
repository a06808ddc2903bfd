// Package app puts parts together. What decides: whether it does that once, or for each request.
package app

import (
	"net/http"

	"twins/blind18/wirings/parts"
)

// initializeHandler calls one provider after the other.
func initializeHandler() (*parts.Handler, func(), error) {
	rules := parts.NewRules()                   // silent
	store := parts.NewStore(rules)              // silent
	trimmer, cleanup, err := parts.NewTrimmer() // silent
	if err != nil {
		return nil, nil, err
	}
	handler := parts.NewHandler(store, trimmer) // silent
	return handler, func() { cleanup() }, nil
}

// initializeRequest does it for a request.
func initializeRequest(r *http.Request) (*parts.Store, error) {
	store := parts.NewStore(new(parts.Rules)) // report
	return store, nil
}
