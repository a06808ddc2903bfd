//go:build !unix

package mapperlint

import "time"

var started = time.Now()

func cpu() time.Duration { return time.Since(started) }
