// Package api has the handler.
package api

import (
	"net/http"

	"setup/joined/iface"
)

type API struct{ S iface.Settings }

func (a *API) Rename(w http.ResponseWriter, r *http.Request) {
	a.S.Save(r.Host)
}

func (a *API) Settings(w http.ResponseWriter, r *http.Request) {
	a.S.SaveAll(r.Host, r.FormValue("user"))
}

func (a *API) Rebind(w http.ResponseWriter, r *http.Request) {
	_ = a.S.Bind(r.Host)
}
