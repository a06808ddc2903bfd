// Package use calls what is reported where it stands.
package use

import (
	"net/http"

	"options/groups/policies"
)

func show(w http.ResponseWriter, r *http.Request) {
	_, _ = w.Write([]byte(policies.Clean(r.FormValue("text"))))
	_, _ = w.Write([]byte(policies.Shorten(r.FormValue("text"))))
}
