package unusedignores

/* want `this comment ignores no mapperlint diagnostic` */ //lint:file-ignore mapperlint of no use

func nothing() {}
