// Package use works on a cluster, for requests and in a command.
package use

import (
	"net/http"

	"twins/scope/askscluster/lib"
)

type server struct{ cluster *lib.Cluster }

func (s *server) apply(w http.ResponseWriter, r *http.Request) {
	_, _ = s.cluster.Apply(r.FormValue("kind")) // report
}

func (s *server) all(w http.ResponseWriter, r *http.Request) {
	for _, kind := range r.Form["kind"] {
		_, _ = s.cluster.Apply(kind) // silent: counted with the other call
	}
}

func remove(c *lib.Cluster, kind string) error {
	_, err := c.Delete(kind) // silent
	return err
}
