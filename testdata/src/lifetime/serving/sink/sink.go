// Package sink has functions that get objects which hold an instance.
package sink

import "net/http"

type Checker interface{ Check(v any) error }

type Object interface{ Kind() string }

type Registry struct{ checkers []Checker }

func Register(r *Registry, c Checker) { r.checkers = append(r.checkers, c) }

func Serve(w http.ResponseWriter, o Object, c Checker) {}
