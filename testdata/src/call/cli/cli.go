//mapperlint:config groups=compiled,client

// Package cli does the work of commands, whose bodies stand in another package: it completes
// their arguments.
package cli

import (
	"net/http"
	"regexp"

	"github.com/spf13/cobra"
)

// Get is called by the body of a command.
func Get(uri string) (string, error) {
	client := &http.Client{Transport: &http.Transport{MaxIdleConns: 1}} // silent: call/for-commands
	resp, err := client.Get(uri)
	if err != nil {
		return "", err
	}
	return resp.Status, nil
}

// Number may be called for each line of what a command prints.
func Number(line string) string {
	return regexp.MustCompile(`[0-9]+`).FindString(line) // want `on every call of Number`
}

func completeURIs(_ *cobra.Command, _ []string, _ string) []string { return nil }
