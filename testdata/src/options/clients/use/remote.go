package use

import (
	"net/http"

	"options/clients/lib"
)

type remotes struct{ byName map[string]*lib.Remote }

// They are made for the first request.
func (rs *remotes) get(name string) *lib.Remote {
	if rs.byName == nil {
		all := []*lib.Remote{lib.NewRemote()} // silent: request/filled-if-missing
		rs.byName = make(map[string]*lib.Remote)
		for _, r := range all {
			rs.byName[r.Name()] = r
		}
	}
	return rs.byName[name]
}

func (rs *remotes) kept(w http.ResponseWriter, r *http.Request) { rs.get("remote").Ask(r.URL.Path) }

// The near twin makes another one for each.
func renewed(w http.ResponseWriter, r *http.Request) {
	lib.NewRemote().Ask(r.URL.Path) // want `builds, inside its result, one .* for every request in renewed`
}
