// Package evals has a checker for each request. What a checker makes of each text is no part of it, whoever makes it once; what
// it makes once for itself is.
package evals

import (
	"net/http"

	"crosspkg/objects/eng"
)

func fresh(w http.ResponseWriter, r *http.Request) {
	_ = eng.NewFresh().Check(r.URL.Path, r.Form) // want `eng.NewFresh builds, inside its result, one \(validator.New at eng/eng.go:17\) for every request in fresh`
}

func kept(w http.ResponseWriter, r *http.Request) {
	_ = eng.NewKept().Check(r.Form) // want `eng.NewKept builds, inside its result, one \(validator.New at eng/eng.go:35\), with a new \*reflectx.Mapper, for every request in kept`
}
