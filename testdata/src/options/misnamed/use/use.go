// Package use imports what options name: of its own module the package itself
// says what is wrong.
package use

import (
	"net/http"

	"options/misnamed/lib"
)

var (
	client = http.DefaultClient
	table  = lib.New()
)
