//mapperlint:config groups=client

// Package cliserver has a command, and serves requests: who calls Get is not known.
package cliserver

import (
	"net/http"

	"github.com/spf13/cobra"
)

func Get(uri string) (string, error) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConns: 1}} // want `on every call of Get`
	resp, err := client.Get(uri)
	if err != nil {
		return "", err
	}
	return resp.Status, nil
}

func serve(_ *cobra.Command, _ []string) error {
	return http.ListenAndServe(":80", http.HandlerFunc(hello))
}

func hello(w http.ResponseWriter, r *http.Request) { w.WriteHeader(http.StatusNoContent) }
