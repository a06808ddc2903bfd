// Package lazyflag guards a shared decoder by a flag or counter that is set when it was filled.
package lazyflag

import (
	"net/http"

	"github.com/gorilla/schema"
)

type page struct{ Limit, Offset int }

var (
	decA, decB, decC, decD, decE, decF, decG *schema.Decoder

	readyA, doneB, readyE, readyF, readyG bool
	builtC                                int
	stateD                                string
)

func listA(w http.ResponseWriter, r *http.Request) {
	if !readyA {
		decA = schema.NewDecoder() // silent
		readyA = true
	}
	_ = decA.Decode(&page{}, r.URL.Query())
}

func listB(w http.ResponseWriter, r *http.Request) {
	if doneB == false {
		decB, doneB = schema.NewDecoder(), true // silent
	}
	_ = decB.Decode(&page{}, r.URL.Query())
}

func listC(w http.ResponseWriter, r *http.Request) {
	if builtC == 0 {
		builtC++
		decC = schema.NewDecoder() // silent
	}
	_ = decC.Decode(&page{}, r.URL.Query())
}

func listD(w http.ResponseWriter, r *http.Request) {
	if stateD != "ready" {
		decD = schema.NewDecoder() // silent
		stateD = "ready"
	}
	_ = decD.Decode(&page{}, r.URL.Query())
}

func decoderE() *schema.Decoder {
	if readyE {
		return decE
	}
	readyE = true
	decE = schema.NewDecoder() // silent
	return decE
}

func listE(w http.ResponseWriter, r *http.Request) { _ = decoderE().Decode(&page{}, r.URL.Query()) }

// The flag is never set.
func listF(w http.ResponseWriter, r *http.Request) {
	if !readyF {
		decF = schema.NewDecoder() // report
	}
	_ = decF.Decode(&page{}, r.URL.Query())
}

// The flag is a local and starts at false in each request.
func listG(w http.ResponseWriter, r *http.Request) {
	ready := false
	var dec *schema.Decoder
	if !ready {
		dec = schema.NewDecoder() // report
		ready = true
	}
	_ = dec.Decode(&page{}, r.URL.Query())
}

// The flag that is set is another one, in the inner scope.
func listH(w http.ResponseWriter, r *http.Request) {
	if !readyG {
		decG = schema.NewDecoder() // report
		readyG := true
		_ = readyG
	}
	_ = decG.Decode(&page{}, r.URL.Query())
}
