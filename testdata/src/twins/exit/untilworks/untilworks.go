// Package untilworks tries until a flag says that it has worked. What decides: whether anything but the failure of the build leads
// to another round.
package untilworks

import (
	"log"
	"os"

	"buf.build/go/protovalidate"
)

type msg struct{}

func (msg) ProtoReflect() {}

func more() bool { return len(os.Args) > 3 }

func flagged() {
	for done := false; !done; {
		v, err := protovalidate.New() // silent
		if err == nil {
			log.Print(v.Validate(msg{}))
			done = true
		}
	}
}

func continued() (v protovalidate.Validator) {
	for done := false; !done; {
		var err error
		v, err = protovalidate.New() // silent
		if err != nil {
			continue
		}
		done = true
	}
	return v
}

func asked() {
	for more() {
		v, err := protovalidate.New() // silent
		if err != nil {
			log.Print(err)
			continue
		}
		log.Print(v.Validate(msg{}))
		return
	}
}

func otherReason() {
	for done := false; !done; {
		v, err := protovalidate.New() // report
		if err == nil && more() {
			log.Print(v.Validate(msg{}))
			done = true
		}
	}
}

func whatever() {
	for done := false; !done; {
		v, err := protovalidate.New() // report
		if err == nil {
			log.Print(v.Validate(msg{}))
		}
		if more() {
			done = true
		}
	}
}

func worksOn() {
	for more() {
		v, err := protovalidate.New() // report
		if err != nil {
			return
		}
		log.Print(v.Validate(msg{}))
	}
}
