// Command addonhost runs add-ons.
package main

import (
	"bufio"
	"os"

	"github.com/go-playground/form/v4"
	"github.com/microcosm-cc/bluemonday"

	_ "twins/blind15/addonhost/addons"
	"twins/blind15/addonhost/api"
)

func main() {
	as, err := api.Load()
	if err != nil {
		os.Exit(1)
	}
	in := bufio.NewScanner(os.Stdin)
	d := form.NewDecoder() // silent
	for in.Scan() {
		e := api.Event{Name: in.Text()}
		_ = d.Decode(&e, nil)
		for _, a := range as {
			_ = a.Handle(e)
		}
		_ = bluemonday.UGCPolicy().Sanitize(e.Name) // report
	}
}
